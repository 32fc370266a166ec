import { elements, type XmlDialect } from '../dialect.js';

/**
 * NewsML-G2 (IPTC), one item or a message of many. The text is marked up in the item (as XHTML or as NITF) or stands there plain; what is
 * only referred to is not fetched.
 */
export const newsmlG2: XmlDialect = {
  article: 'newsItem',
  fields: {
    id: ['@guid'],
    title: [
      'contentMeta/headline[role=hlrole:main]',
      'contentMeta/headline',
      'itemMeta/title',
      'contentSet/inlineXML/nitf/body/body.head/hedline/hl1',
      'contentSet/inlineXML/html/head/title',
    ],
    published: [
      'itemMeta/firstCreated',
      'itemMeta/versionCreated',
      'contentMeta/contentCreated',
      'contentMeta/contentModified',
    ],
    source: [
      'itemMeta/provider/name',
      'itemMeta/provider@literal',
      'itemMeta/provider@qcode',
      'contentMeta/infoSource/name',
      'contentMeta/creditline',
      'rightsInfo/copyrightHolder/name',
      'rightsInfo/copyrightHolder@literal',
    ],
    url: ['itemMeta/link[rel=irel:seeAlso]@href', 'itemMeta/link[rel=irel:canonical]@href'],
    author: ['contentMeta/by', 'contentMeta/creator/name'],
    description: ['contentMeta/description'],
    dateline: ['contentMeta/dateline'],
    language: ['contentMeta/language@tag', '@xml:lang'],
    status: ['itemMeta/pubStatus@qcode'],
    version: ['@version'],
    slugline: ['contentMeta/slugline'],
  },
  text: [
    'contentSet/inlineXML/nitf/body/body.content',
    'contentSet/inlineXML/html/body',
    'contentSet/inlineXML',
    'contentSet/inlineData',
  ],
  blocks: elements(
    'html body section article div block p h1 h2 h3 h4 h5 h6 hl1 hl2 hr ol ul li dl dt dd pre table tr blockquote bq body.content',
  ),
  unread: elements('script style nav aside figure figcaption media table head body.head'),
};

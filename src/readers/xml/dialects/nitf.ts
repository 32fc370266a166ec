import { elements, type XmlDialect } from '../dialect.js';

/**
 * NITF 3.x (IPTC News Industry Text Format), as agencies send it and as the New York Times Annotated Corpus keeps it. That corpus gives
 * an article's first paragraph twice, in a block of its own and in the full text: the full text goes first.
 */
export const nitf: XmlDialect = {
  article: 'nitf',
  fields: {
    id: ['head/docdata/doc-id@id-string', '@uno'],
    title: ['body/body.head/hedline/hl1', 'head/title'],
    published: [
      'head/pubdata@date.publication',
      'head/docdata/date.issue@norm',
      'head/docdata/date.release@norm',
      'body/body.head/dateline/story.date@norm',
    ],
    source: [
      'head/pubdata@name',
      'body/body.head/distributor',
      'head/docdata/doc.copyright@holder',
      'head/docdata/doc-id@regsrc',
    ],
    url: ['head/pubdata@ex-ref'],
    author: ['body/body.head/byline[class=print_byline]', 'body/body.head/byline'],
    abstract: ['body/body.head/abstract'],
    section: ['head/pubdata@position.section', 'head/tobject/tobject.subject@tobject.subject.type'],
    page: ['head/meta[name=print_page_number]@content'],
    dateline: ['body/body.head/dateline'],
    language: ['body@xml:lang', '@xml:lang'],
  },
  text: ['body/body.content/block[class=full_text]', 'body/body.content'],
  blocks: elements('block p hl1 hl2 hr ol ul li dl dt dd pre table tr bq credit datasource'),
  unread: elements('media nitf-table table note fn'),
};

import { elements, type XmlDialect } from '../dialect.js';

/** Factiva's articles, as its search exports them and its developer kit answers. */
export const factiva: XmlDialect = {
  article: 'article',
  fields: {
    id: ['accessionNo', 'reference'],
    title: ['headline'],
    published: ['publicationDate/date', 'publicationDate', 'publicationDateTime'],
    source: ['sourceName', 'publisherName', 'sourceCode'],
    url: ['webArticle', 'uri'],
    author: ['byline'],
    section: ['sectionName', 'columnName'],
    page: ['pages', 'page'],
    edition: ['edition'],
    language: ['baseLanguage'],
    rights: ['copyright'],
  },
  // A path of its own would leave out what stands in the others.
  text: ['**/leadParagraph|tailParagraphs', 'body', 'text'],
  blocks: elements('leadParagraph tailParagraphs paragraph pre p'),
  unread: elements(''),
};

/** Factiva's feeds (Select): a `DistDoc` an article. */
export const factivaFeed: XmlDialect = {
  article: 'DistDoc',
  fields: {
    id: ['ReplyItem/AccessionNo@value', '@an'],
    title: ['ReplyItem/Title/Headline', '**/Headline'],
    published: ['ReplyItem/Date@value', '**/PubDate@value'],
    source: ['ReplyItem/SrcName', '**/SrcName'],
    author: ['**/Byline'],
    section: ['**/SectionName', '**/ColumnName'],
    language: ['ReplyItem/BaseLang@value', 'ReplyItem@lang'],
    rights: ['**/Copyright'],
  },
  text: ['ArchiveDoc/**/LeadPara|TailParas', '**/LeadPara|TailParas'],
  blocks: elements('LeadPara TailParas Para ELink'),
  unread: elements('A'),
};

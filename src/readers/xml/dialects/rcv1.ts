import { elements, type XmlDialect } from '../dialect.js';

/** Reuters Corpus Volume 1 (and RCV2): a `newsitem` a file, its paragraphs in `text`. */
export const rcv1: XmlDialect = {
  article: 'newsitem',
  fields: {
    id: ['@itemid'],
    title: ['headline', 'title'],
    published: [
      'metadata/dc[element=dc.date.published]@value',
      '@date',
      'metadata/dc[element=dc.date.created]@value',
    ],
    source: ['metadata/dc[element=dc.publisher]@value', 'metadata/dc[element=dc.source]@value'],
    author: ['byline'],
    dateline: ['dateline'],
    language: ['@xml:lang'],
    location: ['metadata/dc[element=dc.creator.location]@value'],
    rights: ['copyright'],
  },
  text: ['text'],
  blocks: elements('p'),
  unread: elements(''),
};

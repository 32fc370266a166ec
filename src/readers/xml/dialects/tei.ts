import { elements, type XmlDialect } from '../dialect.js';

/**
 * TEI P5, one text or a corpus of many. Where an editor gives two readings (`choice`), the corrected, regularised and expanded one is
 * read; notes, figures and what was struck out are not.
 */
export const tei: XmlDialect = {
  article: 'TEI',
  fields: {
    id: ['@xml:id', 'teiHeader/fileDesc/publicationStmt/idno'],
    title: [
      'teiHeader/fileDesc/titleStmt/title[type=main]',
      'teiHeader/fileDesc/titleStmt/title',
      'text/body/**/head',
    ],
    published: [
      'teiHeader/fileDesc/sourceDesc/**/date@when',
      'teiHeader/fileDesc/publicationStmt/date@when',
      'teiHeader/profileDesc/creation/date@when',
      'teiHeader/fileDesc/publicationStmt/date',
    ],
    source: [
      'teiHeader/fileDesc/sourceDesc/**/title[level=j]',
      'teiHeader/fileDesc/sourceDesc/**/publisher',
      'teiHeader/fileDesc/publicationStmt/publisher',
    ],
    url: ['teiHeader/fileDesc/sourceDesc/**/ref@target', 'teiHeader/fileDesc/publicationStmt/**/ref@target'],
    author: ['teiHeader/fileDesc/titleStmt/author'],
    language: ['teiHeader/profileDesc/langUsage/language@ident', 'text@xml:lang', '@xml:lang'],
  },
  text: ['text/body', 'text'],
  blocks: elements(
    'front body back group div div1 div2 div3 div4 p ab head lg l list item cit sp speaker stage trailer opener closer byline dateline salute signed postscript epigraph argument',
  ),
  unread: elements('note figure table del sic orig abbr gap fw teiHeader'),
};

/** Tables of the database: see the README. `rowid`s are the articles' numbers, in the order of the inputs. */
export const SCHEMA = `
CREATE TABLE articles (
  article INTEGER PRIMARY KEY, id TEXT, title TEXT, published TEXT, source TEXT, url TEXT, language TEXT, duplicate_of TEXT,
  dateline_place TEXT, dateline_date TEXT, credit TEXT, text TEXT, summary TEXT, meta TEXT, offsets TEXT, producer TEXT
);
CREATE TABLE people (
  article INTEGER REFERENCES articles, cluster INTEGER, name TEXT, role TEXT, mentions INTEGER,
  PRIMARY KEY (article, cluster)
);
CREATE TABLE mentions (
  article INTEGER REFERENCES articles, type TEXT, text TEXT, start INTEGER, end INTEGER, cluster INTEGER, score REAL, value TEXT
);
CREATE TABLE quotes (
  rowid INTEGER PRIMARY KEY, article INTEGER REFERENCES articles, quote INTEGER, kind TEXT, modality TEXT, text TEXT,
  start INTEGER, end INTEGER, content TEXT, cue_start INTEGER, cue_end INTEGER, speaker TEXT, speaker_text TEXT, speaker_by TEXT,
  speaker_start INTEGER, speaker_end INTEGER, speaker_cluster INTEGER, via TEXT, score REAL
);
CREATE VIRTUAL TABLE article_search USING fts5 (title, text, content = articles, content_rowid = article, tokenize = porter);
CREATE VIRTUAL TABLE quote_search USING fts5 (text, speaker, content = quotes, content_rowid = rowid, tokenize = porter);
`;

/** What is made when all rows are there: one sort each, instead of a place to be found for every row. */
export const INDEXES: readonly string[] = [
  'CREATE INDEX articles_id ON articles (id)',
  'CREATE INDEX people_name ON people (name)',
  'CREATE INDEX mentions_article ON mentions (article)',
  'CREATE INDEX mentions_text ON mentions (text)',
  'CREATE INDEX quotes_article ON quotes (article)',
  'CREATE INDEX quotes_speaker ON quotes (speaker)',
];

/** Full-text search over rows of a range of numbers: all at once it could not be interrupted. */
export const SEARCHES = [
  {
    of: 'articles',
    add: 'INSERT INTO article_search (rowid, title, text) SELECT article, title, text FROM articles WHERE article BETWEEN ? AND ?',
  },
  {
    of: 'quotes',
    add: 'INSERT INTO quote_search (rowid, text, speaker) SELECT rowid, text, speaker FROM quotes WHERE rowid BETWEEN ? AND ?',
  },
] as const;

import type { XmlDialect } from '../dialect.js';
import { factiva, factivaFeed } from './factiva.js';
import { newsmlG2 } from './newsml-g2.js';
import { nitf } from './nitf.js';
import { rcv1 } from './rcv1.js';
import { tei } from './tei.js';

/** What is known of XML news, by the local name of the element that is an article. */
export const DIALECTS: ReadonlyMap<string, XmlDialect> = new Map(
  [nitf, newsmlG2, rcv1, factiva, factivaFeed, tei].map((dialect) => [dialect.article, dialect]),
);

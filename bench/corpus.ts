import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/document/article.js';
import { Shape } from '../src/document/token-table.js';
import { PACKAGE_ROOT } from '../src/package-root.js';
import { tokenize } from '../src/text/tokenizer.js';

/** Articles to measure on, and how much text they are. */
export interface Corpus {
  readonly name: string;
  readonly articles: readonly Article[];
  /** Bytes of the texts in UTF-8. */
  readonly bytes: number;
  /** Tokens with letters or digits; a clitic is part of its word. */
  readonly words: number;
}

/**
 * The articles of `seeds/articles`, several times over. Each copy tells its paragraphs in another order, so that no two texts are equal and
 * nothing is won by remembering one.
 */
export function seedCorpus(copies: number): Corpus {
  const folder = join(PACKAGE_ROOT, 'seeds/articles');
  const seeds = readdirSync(folder).sort();
  const articles: Article[] = [];
  for (let copy = 0; copy < copies; copy++)
    for (const name of seeds) {
      const paragraphs = readFileSync(join(folder, name), 'utf8').split('\n\n');
      const turn = copy % paragraphs.length;
      const text = [...paragraphs.slice(turn), ...paragraphs.slice(0, turn)].join('\n\n');
      articles.push({ id: `${name}-${copy}`, text, published: '2025-03-20' });
    }
  return measured(`seeds × ${copies}`, articles);
}

/** The articles of an NDJSON file (plain or gzipped) with a `text` each; at most `limit` of them. */
export function fileCorpus(file: string, limit: number): Corpus {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const filled = lines.filter((line) => line !== '').slice(0, limit);
  const articles = filled.map((line, index) => {
    const { id, text } = JSON.parse(line) as { id?: string; text: string };
    return { id: id ?? String(index), text };
  });
  return measured(file.replace(/.*[\\/]/, ''), articles);
}

function measured(name: string, articles: readonly Article[]): Corpus {
  let bytes = 0;
  let words = 0;
  for (const { text } of articles) {
    bytes += Buffer.byteLength(text);
    const { length, shapes } = tokenize(text);
    for (let token = 0; token < length; token++) if (isWord(shapes[token]!)) words++;
  }
  return { name, articles, bytes, words };
}

function isWord(shape: number): boolean {
  return shape <= Shape.Alphanumeric || (shape >= Shape.Address && shape <= Shape.Hashtag);
}

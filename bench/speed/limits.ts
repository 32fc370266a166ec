import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Corpus } from '../corpus.js';
import type { Task } from '../measure.js';

/** What the machine can do at best with the same text: no pipeline can be faster than these. */
export function limitTasks(corpus: Corpus, folder: string): Task[] {
  const file = join(folder, 'limits.ndjson');
  const bytes = Buffer.from(corpus.articles.map((article) => JSON.stringify(article)).join('\n'));
  writeFileSync(file, bytes);
  const packed = gzipSync(bytes);
  const lines = bytes.toString('utf8').split('\n');
  const decoder = new TextDecoder();
  const texts = corpus.articles.map(({ text }) => text);
  return [
    { name: 'limit: reading the file', run: () => readFileSync(file) },
    { name: 'limit: gunzip', run: () => gunzipSync(packed) },
    { name: 'limit: UTF-8 decoding', run: () => decoder.decode(bytes) },
    {
      name: 'limit: JSON.parse',
      run: () => {
        for (const line of lines) JSON.parse(line);
      },
    },
    {
      name: 'limit: one pass over the characters',
      run: () => {
        let sum = 0;
        for (const text of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
        return sum;
      },
    },
  ];
}

import type { AnnotatedArticle } from '../record/record.js';
import { parseJsonRecord } from '../readers/json-record.js';
import { outputBytes } from './output-bytes.js';

const NEWLINE = 0x0a;

/** The records of an NDJSON output, compressed or not; holds one at a time. `onBytes` is told of decompressed bytes as they come. */
export async function* outputRecords(
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<AnnotatedArticle, void, undefined> {
  let held: Uint8Array[] = [];
  for await (const chunk of outputBytes(path)) {
    onBytes(chunk.length);
    let start = 0;
    for (let end: number; (end = chunk.indexOf(NEWLINE, start)) >= 0; start = end + 1) {
      const line = Buffer.concat([...held, chunk.subarray(start, end)]);
      held = [];
      yield parseJsonRecord(line) as unknown as AnnotatedArticle;
    }
    held.push(chunk.slice(start));
  }
}

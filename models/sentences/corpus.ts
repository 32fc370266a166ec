import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A text with its sentences as half-open UTF-16 spans. */
export interface SplitText {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
}

/** Reads texts with their sentences from gzipped NDJSON. */
export function readTexts(file: string): SplitText[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SplitText);
}

import type { RecordScanner } from './reader.js';

const LINE_FEED = 0x0a;

/** A record a line. */
export class LineScanner implements RecordScanner {
  readonly problem = null;

  scan(chunk: Uint8Array, from: number): number {
    return chunk.indexOf(LINE_FEED, from) + 1 || -1;
  }

  recover(): number {
    return -1;
  }
}

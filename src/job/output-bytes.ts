import { createReadStream } from 'node:fs';
import { gzip } from '../readers/compression/gzip.js';
import { readable } from './open-input.js';

/** The bytes of an output as they were written, decompressed where its name says so; not taken apart, whatever they are. */
export function outputBytes(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = createReadStream(path) as AsyncIterable<Uint8Array>;
  return readable(path, /\.gz$/i.test(path) ? gzip.decode(bytes) : bytes);
}

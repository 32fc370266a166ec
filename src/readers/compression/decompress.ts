import { bzip2 } from './bzip2.js';
import type { Codec } from './codec.js';
import { gzip } from './gzip.js';
import { xz } from './xz.js';
import { zstd } from './zstd.js';

const CODECS: readonly Codec[] = [gzip, zstd, xz, bzip2];

/** Endings of compressed files' names, for a look at the name below. */
export const COMPRESSED_ENDING = /\.(?:gz|zst|xz|bz2)$/i;

/** How an input is compressed, by its first bytes; undefined when it is not. */
export function codecOf(start: Uint8Array): Codec | undefined {
  return CODECS.find(({ begins }) => begins(start));
}

import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Whether bytes begin as gzip does (RFC 1952). */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && start[2] === 8;
}

/** The decompressed stream of a gzip file of any number of members. What is wrong with either stream ends the one given back. */
export function gunzip(source: Readable): Readable {
  const chunkSize = 1 << 18;
  return pipeline(source, createGunzip({ chunkSize }), () => undefined);
}

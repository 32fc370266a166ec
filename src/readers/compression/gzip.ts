import { createGunzip } from 'node:zlib';
import type { Codec } from './codec.js';
import { throughZlib } from './through-zlib.js';

const CHUNK = 1 << 18;

/** gzip (RFC 1952), of any number of members. */
export const gzip: Codec = {
  begins: (start) => start[0] === 0x1f && start[1] === 0x8b && start[2] === 8,
  decode: (source) => throughZlib(source, createGunzip({ chunkSize: CHUNK })),
};

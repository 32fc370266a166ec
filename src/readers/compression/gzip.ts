import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DamagedStream, type Codec } from './codec.js';

const CHUNK = 1 << 18;

/** gzip (RFC 1952), of any number of members. Decompresses beside the main thread, in zlib's own. */
export const gzip: Codec = {
  begins: (start) => start[0] === 0x1f && start[1] === 0x8b && start[2] === 8,
  decode: gunzip,
};

async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const compressed = Readable.from(source, { objectMode: false });
  const plain = createGunzip({ chunkSize: CHUNK });
  compressed.on('error', (error) => plain.destroy(error));
  try {
    yield* compressed.pipe(plain) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw code?.startsWith('Z_') === true ? new DamagedStream(message, { cause }) : cause;
  } finally {
    compressed.destroy();
  }
}

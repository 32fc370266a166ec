import { Readable, type Duplex } from 'node:stream';
import { DamagedStream } from './codec.js';

/** Passes bytes through one of zlib's streams, which work beside the main thread. Throws as {@link Codec.decode} does. */
export async function* throughZlib(
  source: AsyncIterable<Uint8Array>,
  plain: Duplex,
): AsyncGenerator<Uint8Array, void, undefined> {
  const compressed = Readable.from(source, { objectMode: false });
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

import { ReadableStream } from 'node:stream/web';
import { DamagedStream, type Codec } from './codec.js';

const MAGIC = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];

/** xz. Decompresses on the main thread, in WebAssembly. */
export const xz: Codec = {
  begins: (start) => MAGIC.every((byte, index) => start[index] === byte),
  decode,
};

async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { XzReadableStream: Decoder } = (await import('xz-decompress')).default;
  // The decoder wraps what its source throws; the source's own error is kept, to be told from damage.
  let failure: { readonly cause: unknown } | undefined;
  const chunks = source[Symbol.asyncIterator]();
  const compressed = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      } catch (cause) {
        failure = { cause };
        controller.error(cause);
      }
    },
  });
  const reader = new Decoder(compressed).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (cause) {
    if (failure !== undefined) throw failure.cause;
    throw new DamagedStream(cause instanceof Error ? cause.message : String(cause), { cause });
  } finally {
    await chunks.return?.();
  }
}

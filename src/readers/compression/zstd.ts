import type { Decompress } from 'fzstd';
import { DamagedStream, PlainChunks, type Codec } from './codec.js';

/** Zstandard (RFC 8878), of any number of frames. Decompresses on the main thread: Node 20 has no zstd of its own. */
export const zstd: Codec = { begins, decode };

/** A frame, or a skippable frame, which may come first. */
function begins(start: Uint8Array): boolean {
  const [a, b, c, d] = start;
  const frame = a === 0x28 && b === 0xb5;
  const skippable = (a ?? 0) >>> 4 === 5 && b === 0x2a && c === 0x4d && d === 0x18;
  return skippable || (frame && c === 0x2f && d === 0xfd);
}

async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const { Decompress: Decoder } = await import('fzstd');
  const plain = new PlainChunks();
  const decoder = new Decoder((chunk) => {
    plain.add(chunk);
  });
  for await (const chunk of source) {
    push(decoder, chunk, false);
    yield* plain.take();
  }
  push(decoder, new Uint8Array(), true);
  yield* plain.take();
}

function push(decoder: Decompress, chunk: Uint8Array, last: boolean): void {
  try {
    decoder.push(chunk, last);
  } catch (cause) {
    throw new DamagedStream((cause as Error).message, { cause });
  }
}

import { DamagedStream, PlainChunks, type Codec } from './codec.js';

/** The magic number of a block, which is pi; a file of no blocks ends with the square root of pi instead. */
const BLOCK = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
const NO_BLOCK = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];

/** bzip2, of any number of streams. Decompresses on the main thread, at some 4 MB/s: fit for old archives, not for fast ones. */
export const bzip2: Codec = { begins, decode };

function begins(start: Uint8Array): boolean {
  const level = start[3] ?? 0;
  const named = start[0] === 0x42 && start[1] === 0x5a && start[2] === 0x68 && level >= 0x31 && level <= 0x39;
  const follows = (magic: readonly number[]): boolean =>
    magic.every((byte, index) => start[4 + index] === byte);
  return named && (follows(BLOCK) || follows(NO_BLOCK));
}

async function* decode(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const unbzip2 = (await import('unbzip2-stream')).default;
  // A stream of Node's oldest kind: what is written comes out, or fails, before `write` returns.
  const decoder = unbzip2();
  const plain = new PlainChunks();
  let failure: Error | undefined;
  decoder.on('data', (chunk: Uint8Array) => {
    plain.add(chunk);
  });
  decoder.on('error', (error: Error) => {
    failure ??= error;
  });
  const taken = (): Uint8Array[] => {
    if (failure !== undefined) throw new DamagedStream(failure.message, { cause: failure });
    return plain.take();
  };
  for await (const chunk of source) {
    decoder.write(chunk as Buffer);
    yield* taken();
  }
  decoder.end();
  yield* taken();
}

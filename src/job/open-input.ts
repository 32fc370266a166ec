import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CopydeskError } from '../errors.js';
import { codecOf } from '../readers/compression/decompress.js';
import { detectEncoding, toUtf8 } from '../readers/text-encoding.js';
import { STDIN } from './find-inputs.js';

const CHUNK = 1 << 18;

/** Bytes that tell what an input is, where it has as many. */
const START_BYTES = 1 << 12;

/** Compressed files within compressed ones: more than two are no archive but a trap. */
const MAX_LAYERS = 2;

/** An input that is open, decompressed if it was compressed. */
export interface OpenInput {
  /** Its first bytes; empty when there are none. They come again in `chunks`. */
  readonly start: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens an input. `onBytes` is told of bytes as they come from the disk. Throws `ERR_COPYDESK_INPUT_UNREADABLE`, later too. */
export async function openInput(uri: string, onBytes: (bytes: number) => void): Promise<OpenInput> {
  const raw = counted(
    uri === STDIN ? process.stdin : createReadStream(uri, { highWaterMark: CHUNK }),
    onBytes,
  );
  let opened = await peek(uri, raw);
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const codec = codecOf(opened.start);
    if (codec === undefined) break;
    opened = await peek(uri, codec.decode(opened.chunks));
  }
  const encoding = detectEncoding(opened.start);
  return encoding === 'utf-8' ? opened : peek(uri, toUtf8(opened.chunks, encoding));
}

async function* counted(
  stream: Readable,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Takes the first bytes, as many as it needs to know what they are, and puts them back. */
async function peek(uri: string, source: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  const chunks = readable(uri, source);
  const first: Uint8Array[] = [];
  // What comes before damage is read, and the damage told in its place.
  let damage: { readonly thrown: unknown } | undefined;
  try {
    for (let size = 0; size < START_BYTES; size += first.at(-1)!.length) {
      const next = await chunks.next();
      if (next.done === true) break;
      first.push(next.value);
    }
  } catch (thrown) {
    damage = { thrown };
  }
  const start = first.length === 1 ? first[0]! : Buffer.concat(first);
  async function* again(start: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      if (start.length > 0) yield start;
      if (damage !== undefined) throw damage.thrown;
      yield* chunks;
    } finally {
      await chunks.return();
    }
  }
  return { start, chunks: again(start) };
}

async function* readable(
  uri: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* source;
  } catch (cause) {
    if (cause instanceof CopydeskError) throw cause;
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}

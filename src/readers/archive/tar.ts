import { ReadableStream } from 'node:stream/web';
import { DamagedStream } from '../compression/codec.js';
import { isHidden, type Member } from './member.js';

/** Where a header says what it is: POSIX and GNU write the same five letters. */
const MAGIC = 257;
const SUM = 148;
const HEADER = 512;

/** Whether bytes begin as a tar archive does (POSIX.1-2001 ustar and pax, GNU tar). */
export function isTar(start: Uint8Array): boolean {
  if (Buffer.from(start.subarray(MAGIC, MAGIC + 5)).toString('latin1') !== 'ustar') return false;
  // A text may have these letters there, but not its own sum.
  const header = Buffer.from(start.subarray(0, HEADER));
  const sum = parseInt(header.toString('latin1', SUM, SUM + 8), 8);
  return header.fill(' ', SUM, SUM + 8).reduce((total, byte) => total + byte, 0) === sum;
}

/**
 * The files of a tar archive, in its order; links and folders are passed over. Throws {@link DamagedStream} for what is cut short or no
 * tar; errors of `source` come through as they are.
 */
export async function* tarMembers(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Member, void, undefined> {
  const { createTarDecoder } = await import('modern-tar');
  let failure: { readonly cause: unknown } | undefined;
  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* source;
    } catch (cause) {
      failure = { cause };
      throw cause;
    }
  }
  const tell = (cause: unknown): never => {
    throw failure === undefined ? new DamagedStream((cause as Error).message, { cause }) : failure.cause;
  };
  const decoder = createTarDecoder({ strict: true });
  const entries = ReadableStream.from<Uint8Array>(watched()).pipeThrough(decoder) as ReadableStream<Entry>;
  const reader = entries.getReader();
  const next = async () => reader.read().catch(tell);
  try {
    for (let entry = await next(); !entry.done; entry = await next()) {
      const { header, body } = entry.value;
      const isRead = header.type === 'file' && !isHidden(header.name);
      if (isRead) yield { name: header.name, chunks: chunksOf(body, tell) };
      // A body that is not read to its end would stop the archive.
      await body.cancel().catch(() => undefined);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

interface Entry {
  readonly header: { readonly name: string; readonly type?: string };
  readonly body: ReadableStream<Uint8Array>;
}

async function* chunksOf(
  body: ReadableStream<Uint8Array>,
  tell: (cause: unknown) => never,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* body.values({ preventCancel: true });
  } catch (cause) {
    tell(cause);
  }
}

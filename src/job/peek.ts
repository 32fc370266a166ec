/** Bytes that tell what an input is, where it has as many. */
const START_BYTES = 1 << 12;

/** A stream whose first bytes are known. */
export interface Peeked {
  readonly start: Uint8Array;
  /** All of it, the first bytes again. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>;
  /** Frees what the stream holds, read or not. */
  readonly close: () => Promise<void>;
}

/** Takes the first bytes, as many as it needs to know what they are, and puts them back. What goes wrong is told in its place. */
export async function peek(source: AsyncGenerator<Uint8Array, void, undefined>): Promise<Peeked> {
  const first: Uint8Array[] = [];
  let failure: { readonly thrown: unknown } | undefined;
  try {
    for (let size = 0; size < START_BYTES; size += first.at(-1)!.length) {
      const next = await source.next();
      if (next.done === true) break;
      first.push(next.value);
    }
  } catch (thrown) {
    failure = { thrown };
  }
  const start = first.length === 1 ? first[0]! : Buffer.concat(first);
  async function* again(): AsyncGenerator<Uint8Array, void, undefined> {
    if (start.length > 0) yield start;
    if (failure !== undefined) throw failure.thrown;
    yield* source;
  }
  const close = async (): Promise<void> => {
    await source.return();
  };
  return { start, chunks: again(), close };
}

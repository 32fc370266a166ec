/** A way in which inputs are compressed, told by their first bytes. */
export interface Codec {
  /** Whether bytes begin as this format does. */
  readonly begins: (start: Uint8Array) => boolean;
  /**
   * The decompressed stream. Throws {@link DamagedStream} while it is read when the bytes are not what they should be; errors of
   * `source` come through as they are.
   */
  readonly decode: (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}

/** Compressed bytes that cannot be decompressed: cut short, or overwritten. No retry mends them. */
export class DamagedStream extends Error {
  override readonly name = 'DamagedStream';
}

/** What a library threw, as damage of what it read; errors of the system, which name their call, as they are. */
export function asDamage(cause: unknown): unknown {
  if (cause instanceof DamagedStream || (cause as NodeJS.ErrnoException).syscall !== undefined) return cause;
  return new DamagedStream(cause instanceof Error ? cause.message : String(cause), { cause });
}

/** Bytes that one chunk of input may become where a decoder gives them all at once: far above real texts, far below a bomb. */
const MAX_AT_ONCE = 256 * 2 ** 20;

/** Gathers what a decoder gives for one chunk of its input. */
export class PlainChunks {
  #chunks: Uint8Array[] = [];
  #size = 0;

  /** Throws {@link DamagedStream} for a bomb. */
  add(chunk: Uint8Array): void {
    this.#size += chunk.length;
    if (this.#size > MAX_AT_ONCE) throw new DamagedStream('the data expands beyond all measure');
    this.#chunks.push(chunk);
  }

  take(): Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#size = 0;
    return chunks;
  }
}

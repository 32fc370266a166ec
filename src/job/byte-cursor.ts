const NOTHING = new Uint8Array();

/** Takes a stream of bytes apart in pieces of asked sizes. */
export class ByteCursor {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = NOTHING;
  #at = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes; fewer only at the end of the stream. A view where they lie together. */
  async take(size: number): Promise<Uint8Array> {
    if (this.#at + size <= this.#chunk.length) return this.#chunk.subarray(this.#at, (this.#at += size));
    const parts = [this.#chunk.subarray(this.#at)];
    let missing = size - parts[0]!.length;
    while (missing > 0) {
      const next = await this.#chunks.next();
      this.#chunk = next.done === true ? NOTHING : next.value;
      this.#at = Math.min(missing, this.#chunk.length);
      parts.push(this.#chunk.subarray(0, this.#at));
      missing -= this.#at;
      if (next.done === true) break;
    }
    return Buffer.concat(parts);
  }

  /** Whether there is no more. */
  async atEnd(): Promise<boolean> {
    while (this.#at === this.#chunk.length) {
      const next = await this.#chunks.next();
      if (next.done === true) return true;
      this.#chunk = next.value;
      this.#at = 0;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

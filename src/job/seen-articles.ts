import { BandIndex } from '../near-copies/band-index.js';
import { areNearCopies, TEXT_BANDS } from '../near-copies/text-signature.js';
import { ByteStore } from './byte-store.js';

const SIGNATURE_BYTES = TEXT_BANDS * Uint32Array.BYTES_PER_ELEMENT;
const LENGTH_BYTES = 4;

/**
 * The articles of a job that are no copies, by signature and id, and the first of them that a text is a near copy of. Takes some 260 MB
 * a million with ids of 40 bytes (measured), and nothing for copies.
 *
 * Is kept in a file beside the output as it grows, an entry an article, so that a job that is gone on with knows them again:
 *
 * ```
 * entry  [ length of the id, 4 bytes | id as JSON | signature, 64 bytes ]     integers little-endian
 * ```
 */
export class SeenArticles {
  readonly #index = new BandIndex(TEXT_BANDS);
  readonly #ids = new ByteStore();
  #places = new Uint32Array(1 << 10);
  readonly #signature = new Uint32Array(TEXT_BANDS);
  readonly #isNear = (item: number): boolean =>
    areNearCopies(this.#index.pageOf(item), this.#signature, this.#index.startOf(item));

  /** The id, as JSON, of the first article that one with this signature is a near copy of; null when it is none's, and seen from now on. */
  firstLike(words: Uint32Array, idJson: Uint8Array): Uint8Array | null {
    this.#signature.set(words);
    const first = this.#index.find(this.#signature, this.#isNear);
    if (first >= 0) return this.#ids.get(this.#places[first]!);
    this.#add(idJson);
    return null;
  }

  /** What the file holds of an article. */
  static entryOf(words: Uint32Array, idJson: Uint8Array): Uint8Array {
    const entry = Buffer.alloc(LENGTH_BYTES + idJson.length + SIGNATURE_BYTES);
    entry.writeUInt32LE(idJson.length, 0);
    entry.set(idJson, LENGTH_BYTES);
    for (let word = 0; word < TEXT_BANDS; word++)
      entry.writeUInt32LE(words[word]!, LENGTH_BYTES + idJson.length + 4 * word);
    return entry;
  }

  /** Takes in entries of a file, read in pieces of any size. */
  async restore(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let held: Buffer = Buffer.alloc(0);
    for await (const chunk of chunks) {
      held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
      held = held.subarray(this.#restoreFrom(held));
    }
  }

  /** Takes in the entries that are whole; gives where they end. */
  #restoreFrom(bytes: Buffer): number {
    let at = 0;
    while (at + LENGTH_BYTES <= bytes.length) {
      const idEnd = at + LENGTH_BYTES + bytes.readUInt32LE(at);
      if (idEnd + SIGNATURE_BYTES > bytes.length) break;
      for (let word = 0; word < TEXT_BANDS; word++)
        this.#signature[word] = bytes.readUInt32LE(idEnd + 4 * word);
      this.#add(bytes.subarray(at + LENGTH_BYTES, idEnd));
      at = idEnd + SIGNATURE_BYTES;
    }
    return at;
  }

  #add(idJson: Uint8Array): void {
    const item = this.#index.add(this.#signature);
    if (item === this.#places.length) {
      const more = new Uint32Array(item * 2);
      more.set(this.#places);
      this.#places = more;
    }
    this.#places[item] = this.#ids.put(idJson);
  }
}

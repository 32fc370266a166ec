import { signText, TEXT_BANDS } from '../near-copies/text-signature.js';
import type { AnnotatedArticle } from '../record/record.js';
import { GrowingBytes } from '../sinks/growing-bytes.js';
import type { RecordSignatures } from '../wire/raw-batch.js';

const NO_MARK = -1;

/** Gathers what the main thread needs to find copies among records whose texts it never sees. */
export class RecordSigner {
  readonly #words: Uint32Array;
  readonly #ids = new GrowingBytes();
  readonly #idEnds: Uint32Array;
  readonly #marks: Int32Array;

  /** `length`: items of the batch. */
  constructor(length: number) {
    this.#words = new Uint32Array(length * TEXT_BANDS);
    this.#idEnds = new Uint32Array(length);
    this.#marks = new Int32Array(length).fill(NO_MARK);
  }

  /** Signs an item that is written; `mark` is where its `duplicateOf` stands in the output. */
  sign(item: number, { id }: AnnotatedArticle, text: string, mark: number = NO_MARK): void {
    signText(text, this.#words, item * TEXT_BANDS);
    this.#ids.append(JSON.stringify(id));
    this.#marks[item] = mark;
  }

  /** Ends an item, signed or not. */
  end(item: number): void {
    this.#idEnds[item] = this.#ids.length;
  }

  close(): RecordSignatures {
    return { words: this.#words, ids: this.#ids.toBytes(), idEnds: this.#idEnds, marks: this.#marks };
  }
}

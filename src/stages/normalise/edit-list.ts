import { IDENTITY, type Alignment } from '../../document/alignment.js';

/** A text being rewritten from left to right: the new text in pieces, and the alignment that leads back. */
export class EditList {
  readonly #source: string;
  readonly #pieces: string[] = [];
  readonly #edits: number[] = [];
  /** Source offset up to which everything is copied. */
  #copied = 0;
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Writes `text` in place of the source's `start` … `end`. Calls come in order and never overlap. */
  replace(start: number, end: number, text: string): void {
    this.#copyTo(start);
    // Unit for unit, both sides stay in step: no edit is needed.
    if (text.length !== end - start) this.#edits.push(start, end, this.#length, this.#length + text.length);
    this.#push(text);
    this.#copied = end;
  }

  /** The new text and its alignment. The source itself when nothing was replaced. */
  finish(): { readonly text: string; readonly alignment: Alignment } {
    if (this.#pieces.length === 0 && this.#copied === 0) return { text: this.#source, alignment: IDENTITY };
    this.#copyTo(this.#source.length);
    const column = (at: number): Uint32Array =>
      Uint32Array.from({ length: this.#edits.length / 4 }, (_, edit) => this.#edits[edit * 4 + at]!);
    return {
      text: this.#pieces.join(''),
      alignment: {
        edits: this.#edits.length / 4,
        sourceStarts: column(0),
        sourceEnds: column(1),
        normalisedStarts: column(2),
        normalisedEnds: column(3),
      },
    };
  }

  #copyTo(offset: number): void {
    if (offset > this.#copied) this.#push(this.#source.slice(this.#copied, offset));
    this.#copied = offset;
  }

  #push(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}

/** A binary heap of sentence indices, the one with the greatest gain on top; the earlier sentence wins a tie. */
export class RowHeap {
  readonly #rows: Uint32Array;
  readonly #gains: Float64Array;
  /** Where each sentence stands in the heap, plus one; 0 when it is not in it. */
  readonly #places: Uint32Array;
  size = 0;

  /** `capacity`: sentences are numbered below it. */
  constructor(capacity: number) {
    this.#rows = new Uint32Array(capacity);
    this.#gains = new Float64Array(capacity);
    this.#places = new Uint32Array(capacity);
  }

  /** The greatest gain in a heap that is not empty. */
  get topGain(): number {
    return this.#gains[this.#rows[0]!]!;
  }

  has(row: number): boolean {
    return row < this.#places.length && this.#places[row] !== 0;
  }

  push(row: number, gain: number): void {
    this.#gains[row] = gain;
    this.#rise(this.size++, row);
  }

  /** Takes out the sentence with the greatest gain. */
  pop(): number {
    const top = this.#rows[0]!;
    this.#places[top] = 0;
    const last = this.#rows[--this.size]!;
    if (this.size > 0) this.#sink(0, last);
    return top;
  }

  /** Gives a sentence in the heap a gain at least as great as before. */
  raise(row: number, gain: number): void {
    if (gain <= this.#gains[row]!) return;
    this.#gains[row] = gain;
    this.#rise(this.#places[row]! - 1, row);
  }

  #before(a: number, b: number): boolean {
    const difference = this.#gains[a]! - this.#gains[b]!;
    return difference > 0 || (difference === 0 && a < b);
  }

  #put(place: number, row: number): void {
    this.#rows[place] = row;
    this.#places[row] = place + 1;
  }

  #rise(place: number, row: number): void {
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (!this.#before(row, this.#rows[parent]!)) break;
      this.#put(place, this.#rows[parent]!);
      place = parent;
    }
    this.#put(place, row);
  }

  #sink(place: number, row: number): void {
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.#before(this.#rows[child + 1]!, this.#rows[child]!)) child++;
      if (!this.#before(this.#rows[child]!, row)) break;
      this.#put(place, this.#rows[child]!);
      place = child;
    }
    this.#put(place, row);
  }
}

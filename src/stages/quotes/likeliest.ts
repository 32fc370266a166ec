/** The likeliest of what is offered, in typed arrays, the likeliest first. */
export class Likeliest {
  readonly #most: number;
  /** What was offered: tokens, alternatives. */
  readonly ids: Int32Array;
  readonly likely: Float64Array;
  /** Room for what the features of each one weigh. */
  readonly weights: Float64Array;
  length = 0;

  /** A list that keeps the `most` likeliest. */
  constructor(most: number) {
    this.#most = most;
    this.ids = new Int32Array(most);
    this.likely = new Float64Array(most);
    this.weights = new Float64Array(most);
  }

  clear(): void {
    this.length = 0;
  }

  /** Takes one in if it is among the likeliest so far; of equals the earlier one comes first. */
  offer(id: number, likely: number): void {
    const { ids, likely: all } = this;
    let at = this.length;
    if (at < this.#most) this.length++;
    else if (all[--at]! >= likely) return;
    for (; at > 0 && all[at - 1]! < likely; at--) {
      all[at] = all[at - 1]!;
      ids[at] = ids[at - 1]!;
    }
    all[at] = likely;
    ids[at] = id;
  }
}

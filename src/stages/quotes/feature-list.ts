/** Hash of a template and two values, before it is cut to a table. */
export function featureHash(template: number, first: number, second: number): number {
  let hash =
    Math.imul(first ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second + template, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The features of one token or one alternative, each a template with two values; reused for the next. They are hashed in one
 * tight loop, by whoever sums or learns their weights: called one by one, the hashes cost more than all the rest.
 */
export class FeatureList {
  readonly templates: Uint8Array;
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  length = 0;

  /** A list that holds `most` features. */
  constructor(most: number) {
    this.templates = new Uint8Array(most);
    this.firsts = new Int32Array(most);
    this.seconds = new Int32Array(most);
  }

  clear(): void {
    this.length = 0;
  }

  add(template: number, first: number, second: number): void {
    const at = this.length++;
    this.templates[at] = template;
    this.firsts[at] = first;
    this.seconds[at] = second;
  }

  /** Writes the features' rows of a table of `mask + 1` rows; returns how many. */
  rowsInto(rows: Uint32Array, mask: number): number {
    const { templates, firsts, seconds, length } = this;
    for (let at = 0; at < length; at++)
      rows[at] = featureHash(templates[at]!, firsts[at]!, seconds[at]!) & mask;
    return length;
  }
}

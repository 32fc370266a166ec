import { mix } from '../../text/word-hash.js';

/** Hashes of the features of one token (or word), reused for the next. The model sums their weights, the trainer learns them. */
export class FeatureList {
  hashes = new Uint32Array(256);
  length = 0;
  /** First and end of each group in turn; see {@link openGroup}. */
  groups = new Uint16Array(64);
  groupsEnd = 0;

  clear(): void {
    this.length = 0;
    this.groupsEnd = 0;
  }

  /** The features that follow, up to {@link closeGroup}, often recur together: their weights are worth summing once. */
  openGroup(): void {
    this.groups[this.groupsEnd] = this.length;
  }

  closeGroup(): void {
    this.groups[this.groupsEnd + 1] = this.length;
    this.groupsEnd += 2;
    if (this.groupsEnd === this.groups.length) {
      const wider = new Uint16Array(this.groups.length * 2);
      wider.set(this.groups);
      this.groups = wider;
    }
  }

  /** Adds the feature of a template with one value. */
  add(template: number, value: number): void {
    if (this.length === this.hashes.length) this.#grow();
    this.hashes[this.length++] = mix(Math.imul(template, 0x9e3779b1) ^ value);
  }

  /** Adds the feature of a template with two values. */
  pair(template: number, first: number, second: number): void {
    this.add(template, Math.imul(first, 0x85ebca77) + Math.imul(second ^ 0x27d4eb2f, 0xc2b2ae3d));
  }

  #grow(): void {
    const wider = new Uint32Array(this.hashes.length * 2);
    wider.set(this.hashes);
    this.hashes = wider;
  }
}

import type { GoldDocument } from './corpus.js';
import { FeatureIds } from './feature-ids.js';

/** A growing list of numbers. */
export class Numbers {
  values: Uint32Array<ArrayBuffer>;
  length = 0;
  constructor(capacity = 1 << 16) {
    this.values = new Uint32Array(capacity);
  }
  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}

/** The sentences that a pass learns from, as they are gathered: for each token its features' numbers and the labels that the gold allows. */
export class SentenceRows {
  readonly ids = new FeatureIds();
  readonly firsts: number[] = [];
  readonly ends: number[] = [];
  readonly allowed = new Numbers();
  readonly offsets = new Numbers();
  readonly features = new Numbers();

  constructor() {
    this.offsets.push(0);
  }

  /** Adds a sentence of a document; `addFeatures` is to {@link add} the features of each of its tokens. */
  addSentence(document: GoldDocument, sentence: number, addFeatures: (token: number) => void): void {
    const { sentences, allowed } = document;
    this.firsts.push(this.allowed.length);
    for (let token = sentences.firsts[sentence]!; token < sentences.ends[sentence]!; token++) {
      addFeatures(token);
      this.offsets.push(this.features.length);
      this.allowed.push(allowed[token]!);
    }
    this.ends.push(this.allowed.length);
  }

  /** Adds a feature to the token at hand; gives its number. */
  add(hash: number): number {
    const id = this.ids.idOf(hash);
    this.features.push(id);
    return id;
  }
}

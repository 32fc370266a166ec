import { FeatureList } from './feature-list.js';
import { LABELS } from './labels.js';
import { addPackedRows, highSum, lowSum, PACKED, packedRows } from './packed-sums.js';
import {
  addNeighbourFeatures,
  addPlaceFeatures,
  addQuotationFeatures,
  markState,
  MOST_TOKEN_FEATURES,
  NO_WORD_AFTER,
  NO_WORD_BEFORE,
  quotationNear,
  TAGGER_ROWS,
  WORD_OFFSETS,
} from './token-features.js';
import type { Paragraph, TokenView } from './token-view.js';
import { WordSums } from './word-sums.js';

/** Scores the labels of a paragraph's tokens. */
export interface Emissions {
  /**
   * Writes the scores of each token's labels, {@link LABELS} a token, and for each of them e to the power of its distance from the
   * token's best.
   */
  score(view: TokenView, paragraph: Paragraph, scores: Float64Array, factors: Float64Array): void;
}

// Of this module's own: constants that are imported are read and checked at every use.
const WIDTH = LABELS;
const LANES = PACKED;
const MASK = TAGGER_ROWS - 1;
/**
 * Tokens whose features are listed, then hashed, then looked up together: look-ups wait for memory, and wait together when nothing stands
 * between them.
 */
const CHUNK = 32;
/** No token's scores lie further apart. */
const WIDEST = 2 * 128 * MOST_TOKEN_FEATURES;

/**
 * Emissions of a trained table of signed bytes: sums that recur are kept, the rest is summed in integers. One instance a thread.
 */
export class TableEmissions implements Emissions {
  readonly #table: Int32Array;
  readonly #scale: number;
  readonly #words: WordSums;
  readonly #powers: Float64Array;
  readonly #list = new FeatureList(CHUNK * MOST_TOKEN_FEATURES);
  readonly #rows = new Uint32Array(CHUNK * MOST_TOKEN_FEATURES);
  /** Where the features of each token of a chunk begin. */
  readonly #starts = new Uint32Array(CHUNK + 1);
  readonly #quotation = new Int32Array(LANES);
  #sums = new Int32Array(LANES * 1024);

  /** `table` holds {@link TAGGER_ROWS} rows of eight; `scale` is what a unit of it is worth. */
  constructor(table: Int8Array, scale: number) {
    this.#table = packedRows(table);
    this.#scale = scale;
    this.#words = new WordSums(this.#table, MASK);
    this.#powers = Float64Array.from({ length: WIDEST }, (_, distance) => Math.exp(-distance * scale));
  }

  score(view: TokenView, paragraph: Paragraph, scores: Float64Array, factors: Float64Array): void {
    const size = paragraph.end - paragraph.first;
    if (this.#sums.length < size * LANES) this.#sums = new Int32Array(size * 2 * LANES);
    this.#sums.fill(0, 0, size * LANES);
    this.#addWords(view, paragraph);
    this.#addContexts(view, paragraph);
    this.#addQuotations(view, paragraph);
    this.#unpack(size, scores, factors);
  }

  /** Each word gives to the five tokens that see it. */
  #addWords(view: TokenView, { first, end }: Paragraph): void {
    const { words } = view.passage.tokens;
    for (let token = first; token < end; token++) {
      const from = this.#words.find(words[token]!);
      for (let slot = 0; slot < WORD_OFFSETS.length; slot++) {
        const to = token + WORD_OFFSETS[slot]!;
        if (to >= first && to < end) this.#give(from + slot * LANES, to - first);
      }
    }
    const size = end - first;
    const before = this.#words.find(NO_WORD_BEFORE);
    this.#give(before + LANES, 0);
    for (let at = 0; at < Math.min(2, size); at++) this.#give(before + 3 * LANES, at);
    const after = this.#words.find(NO_WORD_AFTER);
    this.#give(after + 2 * LANES, size - 1);
    for (let at = Math.max(0, size - 2); at < size; at++) this.#give(after + 4 * LANES, at);
  }

  #give(from: number, token: number): void {
    const { sums } = this.#words;
    const own = this.#sums;
    const to = token * LANES;
    own[to]! += sums[from]!;
    own[to + 1]! += sums[from + 1]!;
    own[to + 2]! += sums[from + 2]!;
    own[to + 3]! += sums[from + 3]!;
  }

  /** What depends on more than one word, {@link CHUNK} tokens at a time. */
  #addContexts(view: TokenView, paragraph: Paragraph): void {
    const starts = this.#starts;
    for (let from = paragraph.first; from < paragraph.end; from += CHUNK) {
      const size = Math.min(CHUNK, paragraph.end - from);
      const list = this.#list;
      list.clear();
      for (let at = 0; at < size; at++) {
        addNeighbourFeatures(view, paragraph, from + at, list);
        addPlaceFeatures(view, paragraph, from + at, list);
        starts[at + 1] = list.length;
      }
      list.rowsInto(this.#rows, MASK);
      for (let at = 0; at < size; at++) {
        const start = starts[at]!;
        const to = (from - paragraph.first + at) * LANES;
        addPackedRows(this.#table, this.#rows, start, starts[at + 1]! - start, this.#sums, to);
      }
    }
  }

  /** Quotations that tokens stand in or beside: one sum for all tokens that stand alike. */
  #addQuotations(view: TokenView, paragraph: Paragraph): void {
    const { first, end } = paragraph;
    const list = this.#list;
    const sums = this.#sums;
    const quotation = this.#quotation;
    let lastKey = -1;
    for (let token = first; token < end; token++) {
      const row = quotationNear(view, paragraph, token);
      if (row === 0) continue;
      const key = row * 512 + markState(view, paragraph, token);
      if (key !== lastKey) {
        lastKey = key;
        list.clear();
        addQuotationFeatures(view, paragraph, token, list);
        list.rowsInto(this.#rows, MASK);
        quotation.fill(0);
        addPackedRows(this.#table, this.#rows, 0, list.length, quotation, 0);
      }
      const to = (token - first) * LANES;
      for (let lane = 0; lane < LANES; lane++) sums[to + lane]! += quotation[lane]!;
    }
  }

  #unpack(size: number, scores: Float64Array, factors: Float64Array): void {
    const sums = this.#sums;
    const powers = this.#powers;
    const scale = this.#scale;
    for (let at = 0; at < size; at++) {
      const from = at * LANES;
      const to = at * WIDTH;
      const even = sums[from]!;
      const odd = sums[from + 1]!;
      const evenHigh = sums[from + 2]!;
      const s0 = lowSum(even);
      const s1 = lowSum(odd);
      const s2 = highSum(even);
      const s3 = highSum(odd);
      const s4 = lowSum(evenHigh);
      const s5 = lowSum(sums[from + 3]!);
      const s6 = highSum(evenHigh);
      scores[to] = s0 * scale;
      scores[to + 1] = s1 * scale;
      scores[to + 2] = s2 * scale;
      scores[to + 3] = s3 * scale;
      scores[to + 4] = s4 * scale;
      scores[to + 5] = s5 * scale;
      scores[to + 6] = s6 * scale;
      const most = Math.max(s0, s1, s2, s3, s4, s5, s6);
      factors[to] = powers[most - s0]!;
      factors[to + 1] = powers[most - s1]!;
      factors[to + 2] = powers[most - s2]!;
      factors[to + 3] = powers[most - s3]!;
      factors[to + 4] = powers[most - s4]!;
      factors[to + 5] = powers[most - s5]!;
      factors[to + 6] = powers[most - s6]!;
    }
  }
}

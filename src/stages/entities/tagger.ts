import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import type { Model } from '../../linear-model/model-file.js';
import {
  movesOf,
  viterbi,
  viterbiBuffers,
  type Moves,
  type ViterbiBuffers,
} from '../../linear-model/viterbi.js';
import { addWeights, weightTableOf, type WeightTable } from '../../linear-model/weight-table.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from './context-features.js';
import { DocumentView, LONGEST_SENTENCE } from './document-view.js';
import { LABELS } from './labels.js';
import { lexicalTableOf } from './lexical-table.js';
import { MOST_WORD_FEATURES, OFFSETS, REACH, wordFeatures } from './word-features.js';

/** Names the features of word-features.ts and context-features.ts: weights of other features do not fit. */
export const FEATURES = 'entities-1';

/** A score for each label of each token: what the second look and the scores of mentions build on. */
export interface TaggedDocument {
  /** A label a token; see labels.ts. */
  readonly labels: Uint8Array;
  /** tokens × labels, before transitions. */
  readonly emissions: Int32Array;
}

/**
 * Tags names with a linear-chain CRF. What a word says by itself is summed once a word and kept; a token costs five sums and
 * about ten look-ups, thirty when it is capitalised. Linear in the tokens.
 */
export class Tagger {
  readonly view: DocumentView;
  readonly moves: Moves;
  readonly #table: WeightTable;
  readonly #buffers: ViterbiBuffers = viterbiBuffers(LONGEST_SENTENCE, LABELS);
  readonly #typeScores: Int16Array;
  /** The generation in which a type's scores were worked out. */
  readonly #scored: Uint8Array;
  readonly #hashes = new Uint32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);

  constructor(model: Model) {
    this.view = new DocumentView(lexicalTableOf(model));
    this.#table = weightTableOf(model, LABELS);
    this.moves = movesOf(
      LABELS,
      model.sections.get('transitions') as Int32Array,
      model.sections.get('begins') as Int32Array,
    );
    const { capacity } = this.view.types;
    this.#typeScores = new Int16Array(capacity * OFFSETS * LABELS);
    this.#scored = new Uint8Array(capacity);
  }

  tag(text: string, tokens: TokenTable, sentences: SentenceTable): TaggedDocument {
    const { view } = this;
    if (view.read(text, tokens, sentences)) this.#scored.fill(0);
    const labels = new Uint8Array(tokens.length);
    const emissions = new Int32Array(tokens.length * LABELS);
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const end = sentences.ends[sentence]!;
      for (let first = sentences.firsts[sentence]!; first < end; first += LONGEST_SENTENCE) {
        const last = Math.min(end, first + LONGEST_SENTENCE);
        view.enter(tokens, first, last);
        for (let token = first; token < last; token++) this.#score(token, first, last, emissions);
        this.decode(emissions, first, last, labels);
      }
    }
    return { labels, emissions };
  }

  /** The best labels of the tokens `first` … `last`. */
  decode(emissions: Int32Array, first: number, last: number, labels: Uint8Array): void {
    const scores = emissions.subarray(first * LABELS, last * LABELS);
    viterbi(this.moves, scores, last - first, this.#buffers, labels, first);
  }

  #score(token: number, first: number, last: number, emissions: Int32Array): void {
    const at = token * LABELS;
    const { rows } = this.view;
    for (let offset = -REACH; offset <= REACH; offset++) {
      const neighbour = token + offset;
      if (neighbour < first || neighbour >= last) continue;
      const from = this.#scoresOf(rows[neighbour]!) + (offset + REACH) * LABELS;
      for (let label = 0; label < LABELS; label++) emissions[at + label]! += this.#typeScores[from + label]!;
    }
    const count = contextFeatures(this.view, token, this.#hashes);
    addWeights(this.#table, this.#hashes, count, emissions, at);
  }

  /** Where a word type's scores begin; worked out the first time. */
  #scoresOf(row: number): number {
    const from = row * OFFSETS * LABELS;
    if (this.#scored[row] === 1) return from;
    this.#scored[row] = 1;
    this.#typeScores.fill(0, from, from + OFFSETS * LABELS);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const count = wordFeatures(this.view.types, row, offset, this.#hashes);
      addWeights(this.#table, this.#hashes, count, this.#typeScores, from + (offset + REACH) * LABELS);
    }
    return from;
  }
}

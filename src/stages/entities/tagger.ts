import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { DocumentView } from './document-view.js';
import { scoreTokens, WordVectors } from './emissions.js';
import { FeatureList } from './feature-list.js';
import { GroupSums } from './group-sums.js';
import { LabelVotes } from './label-votes.js';
import { PAIRS, unpackRow } from './label-pairs.js';
import { LABELS } from './labels.js';
import { addSecondPassFeatures } from './second-pass.js';
import type { TaggerModel } from './tagger-model.js';
import { Decoder } from './viterbi.js';
import { WeightRows } from './weight-rows.js';
import { WordTypes } from './word-types.js';

/**
 * Labels the tokens of documents: a linear-chain conditional random field (Lafferty et al. 2001), then a second pass that
 * sees the first's labels of the whole document. Keeps what it has learnt of words between documents.
 */
export class Tagger {
  readonly #vectors: WordVectors;
  readonly #groups: GroupSums;
  readonly #secondGroups: GroupSums;
  readonly #sums = new Int32Array(PAIRS);
  readonly #scores = new Int16Array(LABELS);
  readonly #decoder: Decoder;
  readonly #votes = new LabelVotes();
  readonly #list = new FeatureList();
  readonly view: DocumentView;
  /** The labels of the last document's tokens. */
  labels = new Uint8Array(1024);
  /** Scores of the last document, {@link LABELS} a token. */
  emissions = new Int16Array(1024 * LABELS);

  constructor(model: TaggerModel) {
    const first = new WeightRows(model.first);
    this.#vectors = new WordVectors(first);
    this.#groups = new GroupSums(first);
    this.#secondGroups = new GroupSums(new WeightRows(model.second));
    this.#decoder = new Decoder(model.chain);
    this.view = new DocumentView(new WordTypes(model.clusters, this.#vectors.add), model.phrases);
  }

  /** Labels a document; read {@link labels} and {@link emissions} before the next. Linear in its tokens. */
  tag(text: string, tokens: TokenTable, sentences: SentenceTable): void {
    this.tagOnce(text, tokens, sentences);
    // A single sentence is no document: nothing elsewhere can tell how its names were used.
    if (!this.view.hasContext) return;
    this.#votes.count(this.view, this.labels);
    const first = this.labels.slice(0, tokens.length);
    for (let sentence = 0; sentence < sentences.length; sentence++)
      if (this.#addSecondScores(first, sentence)) this.#decode(sentence);
  }

  /** The first pass alone. */
  tagOnce(text: string, tokens: TokenTable, sentences: SentenceTable): void {
    if (this.labels.length < tokens.length) {
      this.labels = new Uint8Array(tokens.length * 2);
      this.emissions = new Int16Array(tokens.length * 2 * LABELS);
    }
    this.view.read(text, tokens, sentences);
    scoreTokens(this.view, this.#vectors, this.#groups, this.emissions);
    for (let sentence = 0; sentence < sentences.length; sentence++) this.#decode(sentence);
  }

  #decode(sentence: number): void {
    const first = this.view.sentences.firsts[sentence]!;
    const count = this.view.sentences.ends[sentence]! - first;
    this.#decoder.decode(this.emissions, first * LABELS, count, this.labels, first);
  }

  /** Adds the second pass' weights to a sentence's scores; whether its labels may no longer be the best. */
  #addSecondScores(first: Uint8Array, sentence: number): boolean {
    const { firsts, ends } = this.view.sentences;
    let isOpen = false;
    for (let token = firsts[sentence]!; token < ends[sentence]!; token++) {
      this.#list.clear();
      addSecondPassFeatures(this.view, this.#votes, first, sentence, token, this.#list);
      if (this.#list.length === 0) continue;
      this.#sums.fill(0);
      this.#secondGroups.add(this.#list, this.#sums);
      unpackRow(this.#sums, this.#scores, 0);
      const own = this.#scores[first[token]!]!;
      for (let label = 0; label < LABELS; label++) {
        const score = this.#scores[label]!;
        this.emissions[token * LABELS + label]! += score;
        // Where every token gives most to the label it has, the best sequence gains most and stays the best.
        if (score > own) isOpen = true;
      }
    }
    return isOpen;
  }
}

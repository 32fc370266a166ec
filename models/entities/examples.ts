import type { TokenTable } from '../../src/document/token-table.js';
import { contextFeatures, MOST_CONTEXT_FEATURES } from '../../src/stages/entities/context-features.js';
import { DocumentView, LONGEST_SENTENCE } from '../../src/stages/entities/document-view.js';
import { labelOf, NAME_TYPES, OUTSIDE, Place } from '../../src/stages/entities/labels.js';
import type { LexicalTable } from '../../src/stages/entities/lexical-table.js';
import { MOST_WORD_FEATURES, REACH, wordFeatures } from '../../src/stages/entities/word-features.js';
import { splitSentences } from '../../src/stages/sentences/split.js';
import { combine } from '../../src/text/word-hash.js';
import { tokenize } from '../../src/text/tokenizer.js';
import type { Sequences } from '../training/linear-chain-crf.js';
import { FeatureIds } from '../training/feature-ids.js';
import { NAME_OF, type Corpus, type TrainingDocument } from './corpora.js';

const MISC = NAME_TYPES.indexOf('MISC');
const OUTSIDE_OR_MISC = Object.values(Place).reduce<number>(
  (bits, place) => bits | (1 << labelOf(MISC, place)),
  1 << OUTSIDE,
);

/** Sequences of feature hashes, before the features have numbers. */
interface HashedExamples {
  readonly starts: number[];
  readonly featureStarts: number[];
  readonly hashes: GrowingArray;
  readonly allowed: number[];
  /** Index of each position's corpus. */
  readonly corpora: number[];
}

class GrowingArray {
  values = new Uint32Array(1 << 22);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Uint32Array(this.values.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  pushAll(values: Uint32Array, count: number): void {
    for (let at = 0; at < count; at++) this.push(values[at]!);
  }
}

/** What the trainer is given: sequences, and the hashes of the features that will ship. */
export interface NumberedExamples {
  readonly sequences: Sequences;
  /** Hashes of the shared features, in the order of their numbers; the copies' numbers follow. */
  readonly hashes: Uint32Array;
  readonly features: number;
}

/**
 * The corpora as sequences to learn from: cut by our own tokenizer and splitter, each feature once shared and, for all corpora but
 * the first, once more for the corpus alone. Those copies take up what its guidelines have of their own, and are left out of the model.
 */
export function buildSequences(corpora: readonly Corpus[], table: LexicalTable): NumberedExamples {
  const examples: HashedExamples = {
    starts: [0],
    featureStarts: [0],
    hashes: new GrowingArray(),
    allowed: [],
    corpora: [],
  };
  for (const [index, corpus] of corpora.entries()) {
    const view = new DocumentView(table);
    for (const document of corpus.documents) addDocument(examples, view, document, corpus, index);
  }
  return numbered(examples);
}

/** Differs from corpus to corpus, so that a copy of a feature has a hash of its own. */
const COPY_SALT = 77_777;

/** Rare features say nothing that lasts. */
const LEAST_SIGHTINGS = 2;

function numbered({ starts, featureStarts, hashes, allowed, corpora }: HashedExamples): NumberedExamples {
  const shared = new FeatureIds();
  const copies = new FeatureIds();
  for (const [position, corpus] of corpora.entries())
    for (let at = featureStarts[position]!; at < featureStarts[position + 1]!; at++) {
      shared.count(hashes.values[at]!);
      if (corpus > 0) copies.count(combine(hashes.values[at]!, COPY_SALT * corpus));
    }
  const kept = shared.number(LEAST_SIGHTINGS);
  const features = kept.length + copies.number(LEAST_SIGHTINGS).length;
  const ids = new GrowingArray();
  const renumbered = new Uint32Array(featureStarts.length);
  for (const [position, corpus] of corpora.entries()) {
    for (let at = featureStarts[position]!; at < featureStarts[position + 1]!; at++) {
      const id = shared.idOf(hashes.values[at]!);
      if (id >= 0) ids.push(id);
      const copy = corpus > 0 ? copies.idOf(combine(hashes.values[at]!, COPY_SALT * corpus)) : -1;
      if (copy >= 0) ids.push(kept.length + copy);
    }
    renumbered[position + 1] = ids.length;
  }
  const sequences: Sequences = {
    starts: Uint32Array.from(starts),
    featureStarts: renumbered,
    features: ids.values.subarray(0, ids.length),
    allowed: Uint32Array.from(allowed),
    base: null,
  };
  return { sequences, hashes: kept, features };
}

function addDocument(
  examples: HashedExamples,
  view: DocumentView,
  document: TrainingDocument,
  corpus: Corpus,
  index: number,
): void {
  const tokens = tokenize(document.text);
  const sentences = splitSentences(tokens);
  view.read(document.text, tokens, sentences);
  const allowed = allowedLabels(document, tokens, corpus);
  const hashes = new Uint32Array(MOST_WORD_FEATURES + MOST_CONTEXT_FEATURES);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const end = sentences.ends[sentence]!;
    for (let first = sentences.firsts[sentence]!; first < end; first += LONGEST_SENTENCE) {
      const last = Math.min(end, first + LONGEST_SENTENCE);
      view.enter(tokens, first, last);
      for (let token = first; token < last; token++) {
        for (let offset = -REACH; offset <= REACH; offset++) {
          const neighbour = token + offset;
          if (neighbour >= first && neighbour < last)
            examples.hashes.pushAll(hashes, wordFeatures(view.types, view.rows[neighbour]!, offset, hashes));
        }
        examples.hashes.pushAll(hashes, contextFeatures(view, token, hashes));
        examples.corpora.push(index);
        examples.featureStarts.push(examples.hashes.length);
        examples.allowed.push(allowed[token]!);
      }
      examples.starts.push(examples.allowed.length);
    }
  }
}

/** The labels that each token may have: its gold label, or, outside of names in a corpus without our MISC, that or MISC. */
export function allowedLabels(
  document: TrainingDocument,
  tokens: TokenTable,
  { hasMisc }: Pick<Corpus, 'hasMisc'>,
): Uint32Array {
  const outside = hasMisc ? 1 << OUTSIDE : OUTSIDE_OR_MISC;
  const allowed = new Uint32Array(tokens.length).fill(outside);
  let token = 0;
  for (const [start, end, type] of document.entities) {
    if (type === 'MISC' && !hasMisc) continue;
    while (token < tokens.length && tokens.ends[token]! <= start) token++;
    const first = token;
    while (token < tokens.length && tokens.starts[token]! < end) token++;
    const kind = NAME_TYPES.indexOf(NAME_OF[type]);
    for (let at = first; at < token; at++) allowed[at] = 1 << labelOf(kind, placeIn(at, first, token));
  }
  return allowed;
}

function placeIn(at: number, first: number, end: number): Place {
  if (end - first === 1) return Place.Unit;
  return at === first ? Place.Begin : at === end - 1 ? Place.Last : Place.Inside;
}

import {
  addContextFeatures,
  addPositionFeatures,
  positionOf,
} from '../../src/stages/entities/context-features.js';
import { DocumentView } from '../../src/stages/entities/document-view.js';
import { FeatureList } from '../../src/stages/entities/feature-list.js';
import type { PhraseTable } from '../../src/stages/entities/phrase-table.js';
import type { WordClusters } from '../../src/stages/entities/word-clusters.js';
import { SLOTS } from '../../src/stages/entities/word-features.js';
import { WordTypes } from '../../src/stages/entities/word-types.js';
import type { GoldDocument } from './corpus.js';
import { Numbers, SentenceRows } from './sentence-rows.js';

/** Sentences as the trainer sees them: for each token its features' numbers and the labels that the gold allows. */
export interface Examples {
  /** `firsts[s]` … `ends[s]`: the tokens of sentence `s`. */
  readonly firsts: readonly number[];
  readonly ends: readonly number[];
  readonly allowed: Uint32Array;
  /** `offsets[t]` … `offsets[t + 1]`: the features of token `t` in {@link features}. */
  readonly offsets: Uint32Array;
  readonly features: Uint32Array;
  /** Hash of each feature; 0 for copies that belong to one corpus and are thrown away. */
  readonly hashes: Uint32Array;
}

/** Features that occur less often are left out. */
const LEAST_COUNT = 2;
/** What tells a corpus' own copy of a feature from the shared one. */
const COPY_STEP = 77_777;

/**
 * The examples of documents. Sentences of a corpus other than 0 carry each feature twice, shared and as that corpus' own copy:
 * the copies take up what is peculiar to its guidelines (Daumé 2007).
 */
export function buildExamples(
  documents: readonly GoldDocument[],
  clusters: WordClusters,
  phrases: PhraseTable,
): Examples {
  const rows = new SentenceRows();
  const isCopy: boolean[] = [];
  const wordHashes: Uint32Array[] = [];
  const types = new WordTypes(clusters, (id, lists) => {
    for (const [slot, list] of lists.entries())
      wordHashes[id * SLOTS + slot] = list.hashes.slice(0, list.length);
  });
  const view = new DocumentView(types, phrases);
  const list = new FeatureList();

  const addFeature = (hash: number, corpus: number): void => {
    rows.add(hash);
    if (corpus > 0) isCopy[rows.add((hash + COPY_STEP * corpus) >>> 0)] = true;
  };
  for (const document of documents) {
    const { text, tokens, sentences, corpus } = document;
    view.read(text, tokens, sentences);
    view.hasContext &&= document.isWhole;
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const frame = {
        first: sentences.firsts[sentence]!,
        end: sentences.ends[sentence]!,
        kind: view.cases[sentence]!,
      };
      rows.addSentence(document, sentence, (token) => {
        for (let slot = 0; slot < SLOTS; slot++) {
          const at = token + slot - 2;
          if (at < frame.first || at >= frame.end) continue;
          for (const hash of wordHashes[view.ids[at]! * SLOTS + slot]!) addFeature(hash, corpus);
        }
        list.clear();
        addPositionFeatures(positionOf(view, frame, token), list);
        addContextFeatures(view, frame, token, list);
        for (let at = 0; at < list.length; at++) addFeature(list.hashes[at]!, corpus);
      });
    }
  }
  return {
    firsts: rows.firsts,
    ends: rows.ends,
    allowed: rows.allowed.values.slice(0, rows.allowed.length),
    ...keepFrequent(rows, isCopy),
  };
}

/** Renumbers the features that occur often enough, and drops the others. */
function keepFrequent(
  { ids, features, offsets }: SentenceRows,
  isCopy: readonly boolean[],
): Pick<Examples, 'offsets' | 'features' | 'hashes'> {
  const renumbered = new Int32Array(ids.length).fill(-1);
  const hashes = new Numbers(ids.length + 1);
  for (let id = 0; id < ids.length; id++)
    if (ids.counts[id]! >= LEAST_COUNT) {
      renumbered[id] = hashes.length;
      hashes.push(isCopy[id] ? 0 : ids.hashes[id]!);
    }
  const kept = new Uint32Array(offsets.length);
  let length = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let at = offsets.values[token]!; at < offsets.values[token + 1]!; at++) {
      const id = renumbered[features.values[at]!]!;
      if (id >= 0) features.values[length++] = id;
    }
    kept[token + 1] = length;
  }
  return {
    offsets: kept,
    features: features.values.subarray(0, length),
    hashes: hashes.values.slice(0, hashes.length),
  };
}

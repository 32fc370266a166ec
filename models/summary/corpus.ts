import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TextLayer } from '../../src/document/layers.js';
import type { SentenceTable } from '../../src/document/sentence-table.js';
import type { TokenTable } from '../../src/document/token-table.js';
import { pipeline } from '../../src/pipeline.js';
import { entities } from '../../src/stages/entities/index.js';
import { normalise } from '../../src/stages/normalise/index.js';
import { quotes } from '../../src/stages/quotes/index.js';
import { sentences } from '../../src/stages/sentences/index.js';
import type { Names } from '../../src/stages/summary/candidates.js';
import { readArticle, type Reading } from '../../src/stages/summary/assessment.js';
import { grams, rougeWords, type Grams } from './rouge.js';

/** One text with the summary that a person wrote for it. */
export interface Sample extends Names {
  readonly id: string;
  /** Name of the set it comes from. */
  readonly set: string;
  /** How many sentences its set asks for. */
  readonly asked: number;
  /** 0 to {@link FOLDS} - 1: which part it is held out in. */
  readonly fold: number;
  readonly text: string;
  readonly reference: readonly string[];
  readonly reading: Reading;
  readonly layer: TextLayer;
  /** Stems of each sentence. */
  readonly stems: readonly (readonly string[])[];
  readonly referenceWords: Grams;
  readonly referencePairs: Grams;
}

export const FOLDS = 5;

/** The training sets and how many sentences a summary of each has. */
export const SETS: Readonly<Record<string, number>> = {
  'cnndm-cased': 3,
  'cnndm-lower': 3,
  writers: 3,
  xsum: 1,
};

interface Line {
  readonly id: string;
  readonly text: string;
  readonly reference: readonly string[];
}

/** The fold of a text: by its id, so that it never changes. */
function foldOf(id: string): number {
  return createHash('sha256').update(`fold${id}`).digest().readUInt32BE(0) % FOLDS;
}

function readLines(file: string): Line[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}

/** The span of each sentence in the normalised text. */
export function sentenceTexts(text: string, tokens: TokenTable, table: SentenceTable): string[] {
  return Array.from({ length: table.length }, (_, row) =>
    text.slice(tokens.starts[table.firsts[row]!], tokens.ends[table.ends[row]! - 1]),
  );
}

/** Reads the sets that lie in a folder as `SET.dev.ndjson.gz` and cuts their texts with copydesk's own stages. */
export async function readCorpus(folder: string): Promise<Sample[]> {
  const stages = pipeline().use(normalise()).use(sentences()).use(entities()).use(quotes());
  const samples: Sample[] = [];
  for (const [set, asked] of Object.entries(SETS)) {
    const file = join(folder, `${set}.dev.ndjson.gz`);
    if (!existsSync(file)) throw new Error(`There is no ${file}: give the folder of the summaries.`);
    for (const { id, text, reference } of readLines(file)) {
      const layers = await stages.run({ id, text });
      const reading = readArticle(layers.text, layers.tokens, layers.sentences);
      const words = reference.flatMap(rougeWords);
      samples.push({
        id,
        set,
        asked,
        fold: foldOf(id),
        text,
        reference,
        reading,
        layer: layers.text,
        entities: layers.entities,
        quotes: layers.quotes,
        stems: sentenceTexts(layers.text.text, layers.tokens, reading.sentences).map(rougeWords),
        referenceWords: grams(words, 1),
        referencePairs: grams(words, 2),
      });
    }
  }
  return samples;
}

/** How often a text counts in training: the few that paid writers summarised, and texts as newsrooms have them, more than others. */
export function importanceOf({ set }: Sample): number {
  return IMPORTANCE[set] ?? 1;
}

const IMPORTANCE: Readonly<Record<string, number>> = { writers: 5, 'cnndm-cased': 2 };

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameType } from '../../src/document/layers.js';

/** One annotated document; offsets are half-open UTF-16 units of `text`. */
export interface TrainingDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (readonly [start: number, end: number, type: CorpusType])[];
}

export type CorpusType = 'PER' | 'ORG' | 'LOC' | 'MISC';

export const NAME_OF: Readonly<Record<CorpusType, NameType>> = {
  PER: 'PERSON',
  ORG: 'ORGANIZATION',
  LOC: 'LOCATION',
  MISC: 'MISC',
};

/** A corpus as the trainer uses it. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly TrainingDocument[];
  /** Whether what is MISC there is MISC here: where not, a token outside of names may be MISC as well. */
  readonly hasMisc: boolean;
  /** Documents of one sentence say little of how a word is written elsewhere. */
  readonly isSentences: boolean;
}

interface CorpusFile extends Omit<Corpus, 'documents'> {
  readonly file: string;
}

/** In this order; the first is the one whose guidelines the tagger follows. */
export const TRAIN_CORPORA: readonly CorpusFile[] = [
  { name: 'conll2003', file: 'conll2003-train.ndjson.gz', hasMisc: true, isSentences: false },
  { name: 'uner-ewt', file: 'uner-ewt-train.ndjson.gz', hasMisc: false, isSentences: false },
  { name: 'crossner-politics', file: 'crossner-politics-train.ndjson.gz', hasMisc: false, isSentences: true },
  { name: 'wnut17', file: 'wnut17-train.ndjson.gz', hasMisc: false, isSentences: true },
];

/** The documents of a gzipped NDJSON file. */
export function readDocuments(file: string): TrainingDocument[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as TrainingDocument);
}

export function readCorpus(data: string, { file, ...corpus }: CorpusFile): Corpus {
  return { ...corpus, documents: readDocuments(join(data, 'ner', file)) };
}

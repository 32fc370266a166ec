import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TextLayer } from '../../src/document/layers.js';
import type { SentenceTable } from '../../src/document/sentence-table.js';
import { Shape, type TokenTable } from '../../src/document/token-table.js';
import { labelOf, LABELS, OUTSIDE, Place } from '../../src/stages/entities/labels.js';
import { normalise } from '../../src/stages/normalise/index.js';
import { sentences as sentencesStage } from '../../src/stages/sentences/index.js';

/** Types as the training texts write them, in the order of NAME_TYPES. */
export const GOLD_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** A name: `[start, end, type]`, offsets in UTF-16 units of the text. */
export type GoldName = readonly [start: number, end: number, type: string];

/** One text with its names, cut by copydesk itself: the tagger learns on what it will see. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly tokens: TokenTable;
  readonly sentences: SentenceTable;
  readonly names: readonly GoldName[];
  /** For each token, the labels that the gold allows, as bits. */
  readonly allowed: Uint32Array;
  /** Whether it is a whole document; single sentences do not show how a document uses its words. */
  readonly isWhole: boolean;
  /** The types that its corpus marks as the first one does. */
  readonly types: readonly string[];
  /** Number of its corpus, 0 for the one whose guidelines rule. */
  readonly corpus: number;
}

/** Corpora without MISC. */
const WITHOUT_MISC = /^uner/;
/** Corpora whose MISC is another than CoNLL's. */
const OTHER_MISC = /^(wnut|crossner)/;
/** Corpora of single sentences: they do not show how a document uses a word. */
const SENTENCES_ONLY = /^(wnut|crossner)/;

const MISC_LABELS = [Place.Begin, Place.Inside, Place.Last, Place.Unit].reduce<number>(
  (bits, place) => bits | (1 << labelOf(3, place)),
  0,
);

/**
 * Reads the training texts of several corpora. What a corpus other than the first leaves unmarked may be MISC where it marks no MISC or
 * another one. Plain unmarked text, which speaks against MISC, must come from somewhere: where the first corpus is not one of full
 * guidelines, small letters are taken as plain, and only capitals stay open.
 */
export function readCorpora(files: readonly string[]): GoldDocument[] {
  const first = basename(files[0] ?? '');
  const capitalsOnly = WITHOUT_MISC.test(first) || OTHER_MISC.test(first);
  return files.flatMap((file, corpus) => readGold(file, corpus, { capitalsOnly }));
}

/** Reads gzipped or plain NDJSON: `{ id, text, entities: [[start, end, "PER" | "ORG" | "LOC" | "MISC"], …] }`, a document a line; `change` alters each line first. */
export function readGold(
  file: string,
  corpus: number,
  { capitalsOnly = false, change = (line: string) => line } = {},
): GoldDocument[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const name = basename(file);
  const openOutside = WITHOUT_MISC.test(name) || (OTHER_MISC.test(name) && !(capitalsOnly && corpus === 0));
  const isWhole = !SENTENCES_ONLY.test(name);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text, entities } = JSON.parse(change(line)) as {
        id: string;
        text: string;
        entities: GoldName[];
      };
      return toDocument(id, text, entities, { corpus, openOutside, capitalsOnly, isWhole });
    });
}

interface CorpusTraits {
  readonly corpus: number;
  readonly openOutside: boolean;
  readonly capitalsOnly: boolean;
  readonly isWhole: boolean;
}

function toDocument(
  id: string,
  text: string,
  names: readonly GoldName[],
  { corpus, openOutside, capitalsOnly, isWhole }: CorpusTraits,
): GoldDocument {
  const layer = (normalise().run({ article: { id, text } }) as { text: TextLayer }).text;
  const { tokens, sentences } = sentencesStage().run({ article: { id, text }, text: layer }) as {
    tokens: TokenTable;
    sentences: SentenceTable;
  };
  const allowed = new Uint32Array(tokens.length).fill(1 << OUTSIDE);
  if (openOutside)
    for (let at = 0; at < tokens.length; at++)
      if (!capitalsOnly || tokens.shapes[at] !== Shape.Lower) allowed[at]! |= MISC_LABELS;
  const sentenceOf = new Uint32Array(tokens.length);
  for (let row = 0; row < sentences.length; row++)
    sentenceOf.fill(row, sentences.firsts[row], sentences.ends[row]);
  let token = 0;
  for (const [start, end, name] of [...names].sort((a, b) => a[0] - b[0])) {
    const type = (GOLD_TYPES as readonly string[]).indexOf(name);
    if (type < 0) throw new Error(`${id}: unknown type ${name}; known: ${GOLD_TYPES.join(', ')}`);
    while (token < tokens.length && tokens.ends[token]! <= start) token++;
    while (token < tokens.length && tokens.starts[token]! < end) {
      let last = token;
      while (
        last + 1 < tokens.length &&
        tokens.starts[last + 1]! < end &&
        sentenceOf[last + 1] === sentenceOf[token]
      )
        last++;
      for (let at = token; at <= last; at++) allowed[at] = 1 << labelOf(type, placeIn(at, token, last));
      token = last + 1;
    }
  }
  return {
    id,
    text,
    tokens,
    sentences,
    names,
    allowed,
    corpus,
    isWhole,
    types: openOutside ? GOLD_TYPES.slice(0, 3) : GOLD_TYPES,
  };
}

function placeIn(token: number, first: number, last: number): Place {
  if (first === last) return Place.Unit;
  return token === first ? Place.Begin : token === last ? Place.Last : Place.Inside;
}

/** Every label, as bits. */
export const ANY_LABEL = 2 ** LABELS - 1;

import { IDENTITY } from '../document/alignment.js';
import type { AnnotatedArticle } from '../record/record.js';
import { readArticle } from '../stages/summary/assessment.js';
import { Flag } from '../stages/summary/sentence-flags.js';
import { personsOf, type Persons } from './persons.js';
import { tokenize } from '../text/tokenizer.js';

/** A sentence of one article's summary, with what the digest needs to know of it. */
export interface Candidate {
  readonly text: string;
  readonly words: number;
  /** Stems of its words of content. */
  readonly stems: ReadonlySet<number>;
  readonly persons: Persons;
  readonly score: number;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence that cannot be understood outside its article. */
const LEANS =
  Flag.Dangling |
  Flag.Connective |
  Flag.OrphanQuote |
  Flag.PronounSpeaker |
  Flag.HalfQuote |
  Flag.Boilerplate |
  Flag.Fragment;

/** The sentences of a record's summary that can stand alone among others' sentences. */
export function candidatesOf(record: AnnotatedArticle): Candidate[] {
  const { text, summary } = record;
  if (text === undefined || summary === null) return [];
  return summary.flatMap(({ sentence, start, end, score }) => {
    const part = text.slice(start, end);
    const { words, facts } = readSentence(part);
    if (facts.length === 0 || (facts.flags[0]! & LEANS && sentence > 0)) return [];
    const stems = new Set<number>();
    for (let type = 0; type < words.typeCount; type++)
      if (words.isContent[type]) stems.add(words.stems[type]!);
    if (stems.size === 0) return [];
    const persons = personsOf(record, start, end);
    return [{ text: part, words: words.length, stems, persons, score, sentence, start, end }];
  });
}

function readSentence(text: string) {
  const tokens = tokenize(text);
  const sentences = {
    length: Math.min(tokens.length, 1),
    firsts: Uint32Array.of(0),
    ends: Uint32Array.of(tokens.length),
    paragraphs: Uint32Array.of(0),
  };
  const layer = {
    text,
    alignment: IDENTITY,
    dateline: null,
    credit: null,
    furniture: [],
    language: 'en',
    published: null,
    warnings: [],
  };
  return readArticle(layer, tokens, sentences);
}

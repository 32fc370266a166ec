import type { Mention } from '../../../document/layers.js';
import { Shape, Trait, type TokenTable } from '../../../document/token-table.js';
import { TITLE_ABBREVIATIONS } from '../../../lexicons/abbreviations.js';
import { WordSet } from '../../../text/word-set.js';

const titles = new WordSet([...TITLE_ABBREVIATIONS, ...TITLE_ABBREVIATIONS.map((title) => `${title}.`)]);
const articles = new WordSet(['the']);
const suffixes = new WordSet(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** A name taken apart: the words that tell it from others, lower-cased, and their tokens. */
export interface NameWords {
  /** Word hashes, without titles, a leading article, possessives, marks and `Jr.`. */
  readonly hashes: readonly number[];
  readonly words: readonly string[];
  /** First token that belongs to the name proper. */
  readonly firstToken: number;
  readonly endToken: number;
}

function isLeft(tokens: TokenTable, token: number, isFirst: boolean): boolean {
  const word = tokens.words[token]!;
  const shape = tokens.shapes[token]!;
  if (shape === Shape.Clitic || (shape >= Shape.Comma && shape <= Shape.SingleMark)) return true;
  return isFirst ? titles.has(word) || articles.has(word) : suffixes.has(word);
}

/** Takes a mention apart. At least one word always stays. */
export function nameWordsOf(text: string, tokens: TokenTable, { firstToken, endToken }: Mention): NameWords {
  let first = firstToken;
  while (first < endToken - 1 && isLeft(tokens, first, true)) first++;
  let end = endToken;
  while (end > first + 1 && isLeft(tokens, end - 1, false)) end--;
  const kept: number[] = [];
  for (let token = first; token < end; token++) if (!isLeft(tokens, token, false)) kept.push(token);
  const used = kept.length > 0 ? kept : [first];
  return {
    hashes: used.map((token) => tokens.words[token]!),
    words: used.map((token) =>
      text.slice(tokens.starts[token], tokens.ends[token]).toLowerCase().replaceAll('.', ''),
    ),
    firstToken: first,
    endToken: end,
  };
}

/** Whether a token is an initial: `J.` */
export function isInitial(word: string): boolean {
  return word.length === 1;
}

/** Whether a token ends in a stop of its own. */
export function isAbbreviated(tokens: TokenTable, token: number): boolean {
  return (tokens.traits[token]! & Trait.Abbreviation) !== 0;
}

import { Shape, type TokenTable } from '../../document/token-table.js';
import { unitAt } from '../../text/characters.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { Cue, cuesOf } from './cues.js';

const IS = hashWord("'s");
const SUBJECT = Cue.Pronoun | Cue.Demonstrative | Cue.Anaphor | Cue.Subordinator;

/** Verbs whose form alone does not tell them from other words by an ending. */
const VERBS = new WordSet(
  `am are be been is was were has have had do did does can could may might must shall should will would 'm 're 've 'd 'll ca wo
  became began bent bet bit bled blew bought bound broke brought built came caught chose clung cost crept cut dealt drank drew drove
  dug ate fell fed felt fled flew forbade forgot forgave fought found froze gave get go got grew heard held hid hit hung hurt kept
  knew laid led left lent let lay lit lost made meant met paid put quit ran rang read rode rose said sang sank sat saw sold sent set
  shook shone shot showed shut slept slid spoke spent spun split sprang spread stole stood stuck struck swept swam swore swung take
  taught think thought threw told took tore understood woke won wore wound wrote say see know want need let look make come try watch`.split(
    /\s+/,
  ),
);

/**
 * Whether something in the tokens may be a verb: a known one, or any word in small letters that ends as verbs do. So a sentence of
 * which it is false has none: `Simple enough, and a reason to rejoice.`
 */
export function mayHaveVerb(text: string, tokens: TokenTable, first: number, end: number): boolean {
  const { words, shapes, starts, ends } = tokens;
  for (let token = first; token < end; token++) {
    if (VERBS.has(words[token]!)) return true;
    // `it's late`, but not `the town's pier`
    if (words[token] === IS && token > first && cuesOf(words[token - 1]!) & SUBJECT) return true;
    if (shapes[token] !== Shape.Lower || ends[token]! - starts[token]! < 3) continue;
    const last = unitAt(text, ends[token]! - 1);
    if (last === SMALL_S || (last === SMALL_D && unitAt(text, ends[token]! - 2) === SMALL_E)) return true;
  }
  return false;
}

const SMALL_S = 0x73;
const SMALL_D = 0x64;
const SMALL_E = 0x65;

import { Shape, type TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import type { ArticleWords } from './article-words.js';
import { Cue } from './cues.js';

// A ferry sank off Easton. … Divers searched the ferry.
//                                            └─ known: the reader of the second sentence alone asks which

/** How many known things of a sentence are kept. */
export const KNOWN_THINGS = 3;
/** What follows a thing and says which one it is. */
export const TELLS_APART = new WordSet(
  'of who that which whose where behind between for in at on from with'.split(' '),
);
const THAT = hashWord('that');
/** There is one of each, or the reader knows which. */
export const UNIQUE = new WordSet(
  `government president public world country city state nation police media internet military economy market court past future
  day time week month year weekend season morning evening night moment way end beginning start top bottom rest majority number
  first last second third next only best latest same authorities suspect prime minister mayor sun sea sky ground area region
  community street road people law fact idea case issue air water`.split(/\s+/),
);

/** What {@link knownThing} gives for a thing that no earlier sentence has told. */
export const UNTOLD = -2;

/**
 * The word type that names what `the` speaks of, when an earlier sentence has the word too; {@link UNTOLD} when none has; -1 when
 * the reader knows which. `word` is the index of the word
 * behind it. A thing that is told from others here needs no earlier sentence: `the harbour of Easton`; but `told the jury that …`
 * (`isTold`) does not say which jury.
 */
export function knownThing(
  { shapes, words }: TokenTable,
  { types, isContent, cues, firstSentence }: ArticleWords,
  the: number,
  word: number,
  end: number,
  row: number,
  isTold: boolean,
): number {
  let head = -1;
  let token = the + 1;
  for (; token < end && shapes[token] === Shape.Lower; token++, word++) {
    if (!isContent[types[word]!] || cues[word]! & Cue.Speech) break;
    head = word;
  }
  if (head < 0) return -1;
  if (
    token < end &&
    (isNameShape(shapes[token]!) || (TELLS_APART.has(words[token]!) && !(isTold && words[token] === THAT)))
  )
    return -1;
  if (UNIQUE.has(words[token - 1]!)) return -1;
  // `told the newspaper` speaks of one that is told before by its name
  return isTold || firstSentence[types[head]!]! < row ? types[head]! : UNTOLD;
}

function isNameShape(shape: number): boolean {
  return shape >= Shape.Capital && shape <= Shape.Initial;
}

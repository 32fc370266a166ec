import type { SentenceTable } from '../../document/sentence-table.js';
import { Shape, type TokenTable } from '../../document/token-table.js';
import { stemHash } from '../../text/stem.js';
import type { Columns } from './columns.js';
import { Cue, cuesOf } from './cues.js';
import { Numbering } from './numbering.js';

/**
 * The words of one article. Words with the same stem are one type, numbered from 0 in order of appearance.
 * Sentence `s` holds the words `firsts[s]` … `firsts[s + 1]`.
 */
export interface ArticleWords {
  /** How many words; marks are none. */
  readonly length: number;
  /** Index of the first word of each sentence, and one more that ends the last. */
  readonly firsts: Uint32Array;
  /** Type of each word. */
  readonly types: Uint32Array;
  /** Cues of each word; see `cues.ts`. */
  readonly cues: Uint32Array;
  readonly typeCount: number;
  /** Per type: the token where it first stands. */
  readonly firstTokens: Uint32Array;
  /** Per type: hash of the stem. */
  readonly stems: Uint32Array;
  /** Per type: 1 for words of content, 0 for function words. */
  readonly isContent: Uint8Array;
  /** Per type: how often it occurs. */
  readonly counts: Uint32Array;
  /** Per type: how often with a capital that no sentence start explains. */
  readonly capitals: Uint32Array;
  /** Per type: the first and last sentence that hold it, and in how many sentences it stands. */
  readonly firstSentence: Uint32Array;
  readonly lastSentence: Uint32Array;
  readonly sentenceCounts: Uint32Array;
}

/** Whether tokens of this shape are words. */
export function isWordShape(shape: number): boolean {
  return shape <= Shape.Clitic || (shape >= Shape.Address && shape <= Shape.Hashtag);
}

const wordNumbers = new Numbering();
const typeNumbers = new Numbering();
/** Per distinct word of the article at hand: its type and its cues. Kept from article to article, as the tables are. */
let typeOfWord = new Uint32Array(0);
let cuesOfWord = new Uint32Array(0);

/** Collects the words of an article. Linear in the tokens. */
export function collectWords(
  text: string,
  tokens: TokenTable,
  sentences: SentenceTable,
  columns: Columns,
): ArticleWords {
  const most = tokens.length;
  const words = {
    firsts: columns.uint32(sentences.length + 1),
    types: columns.uint32(most),
    cues: columns.uint32(most),
    firstTokens: columns.uint32(most),
    stems: columns.uint32(most),
    counts: columns.uint32(most),
    capitals: columns.uint32(most),
    firstSentence: columns.uint32(most),
    lastSentence: columns.uint32(most),
    sentenceCounts: columns.uint32(most),
    isContent: columns.uint8(most),
  };
  const { firsts, types, cues, counts, capitals, lastSentence, sentenceCounts } = words;
  const { firstTokens, firstSentence, isContent, stems } = words;
  const { shapes, words: hashes, starts, ends } = tokens;
  wordNumbers.restart(most);
  typeNumbers.restart(most);
  if (typeOfWord.length < most) {
    typeOfWord = new Uint32Array(most);
    cuesOfWord = new Uint32Array(most);
  }
  let length = 0;
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    firsts[sentence] = length;
    const first = length;
    const end = sentences.ends[sentence]!;
    for (let token = sentences.firsts[sentence]!; token < end; token++) {
      const shape = shapes[token]!;
      if (!isWordShape(shape)) continue;
      const hash = hashes[token]!;
      const known = wordNumbers.count;
      const word = wordNumbers.of(hash);
      if (word === known) {
        cuesOfWord[word] = cuesOf(hash);
        const stem = stemHash(text, starts[token]!, ends[token]!, hash);
        const type = typeNumbers.of(stem);
        typeOfWord[word] = type;
        stems[type] = stem;
      }
      const type = typeOfWord[word]!;
      if (counts[type] === 0) {
        firstTokens[type] = token;
        firstSentence[type] = sentence;
        isContent[type] = (cuesOfWord[word]! & Cue.Stop) === 0 && shape !== Shape.Clitic ? 1 : 0;
        sentenceCounts[type] = 1;
      } else if (lastSentence[type] !== sentence) sentenceCounts[type]!++;
      lastSentence[type] = sentence;
      counts[type]!++;
      if (length > first && shape >= Shape.Capital && shape <= Shape.MixedCase) capitals[type]!++;
      types[length] = type;
      cues[length] = cuesOfWord[word]!;
      length++;
    }
  }
  firsts[sentences.length] = length;
  return { ...words, length, typeCount: typeNumbers.count };
}

import type { Mention } from '../../document/layers.js';
import type { SentenceTable } from '../../document/sentence-table.js';
import type { TokenTable } from '../../document/token-table.js';
import { Place, scanQuotations, type QuotationTable } from '../../text/quotation-marks.js';
import { WORD_CLASSES } from './word-classes.js';

/** One article as the rules read it: the token table with what stands in marks, word classes, names and outer sentences. */
export interface Passage {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly quotations: QuotationTable;
  /** Bits of `WordClass`, one value a token. */
  readonly classes: Uint16Array;
  /** Index of the name that holds a token, plus one; 0 outside of names. */
  readonly names: Uint32Array;
  /** First tokens of the outer sentences: those of the text, joined where one ends inside a quotation. */
  readonly sentenceFirsts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  /** Ordinal of each outer sentence's paragraph. */
  readonly paragraphs: Uint32Array;
  readonly sentenceCount: number;
  /** Row of a token's outer sentence. */
  readonly sentenceOf: Uint32Array;
}

/** Reads an article once for the rules. Linear in its tokens. */
export function readPassage(
  text: string,
  tokens: TokenTable,
  sentences: SentenceTable,
  entities: readonly Mention[],
): Passage {
  const quotations = scanQuotations(text, tokens);
  const classes = new Uint16Array(tokens.length);
  for (let token = 0; token < tokens.length; token++) classes[token] = WORD_CLASSES.of(tokens.words[token]!);
  const names = new Uint32Array(tokens.length);
  for (const [index, { type, firstToken, endToken }] of entities.entries())
    if (type === 'PERSON' || type === 'ORGANIZATION' || type === 'LOCATION' || type === 'MISC')
      names.fill(index + 1, firstToken, endToken);
  return { text, tokens, quotations, classes, names, ...outerSentences(tokens, sentences, quotations) };
}

/** Sentences without the bounds that lie inside a quotation. */
function outerSentences(tokens: TokenTable, sentences: SentenceTable, { places }: QuotationTable) {
  const sentenceFirsts = new Uint32Array(sentences.length);
  const sentenceEnds = new Uint32Array(sentences.length);
  const paragraphs = new Uint32Array(sentences.length);
  const sentenceOf = new Uint32Array(tokens.length);
  let sentenceCount = 0;
  for (let row = 0; row < sentences.length; row++) {
    const first = sentences.firsts[row]!;
    const end = sentences.ends[row]!;
    const isNew =
      sentenceCount === 0 ||
      paragraphs[sentenceCount - 1] !== sentences.paragraphs[row] ||
      !(places[first] === Place.Inside || places[first] === Place.Closer);
    if (isNew) {
      sentenceFirsts[sentenceCount] = first;
      paragraphs[sentenceCount++] = sentences.paragraphs[row]!;
    }
    sentenceEnds[sentenceCount - 1] = end;
    sentenceOf.fill(sentenceCount - 1, first, end);
  }
  return { sentenceFirsts, sentenceEnds, paragraphs, sentenceCount, sentenceOf };
}

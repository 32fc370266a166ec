import type { SentenceTable } from '../../document/sentence-table.js';
import { Gap, type TokenTable } from '../../document/token-table.js';
import { startsSentence } from './boundary.js';
import { isCaseless, startsCaselessSentence } from './caseless.js';

/** Sentences of a token table. Linear in the tokens; allocates one table. */
export function splitSentences(tokens: TokenTable): SentenceTable {
  const firsts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const paragraphs = new Uint32Array(tokens.length);
  const caseless = isCaseless(tokens);
  let length = 0;
  let paragraph = 0;
  for (let token = 0; token < tokens.length; token++) {
    if (token > 0) {
      const starts = caseless
        ? startsCaselessSentence(tokens, token, firsts[length - 1]!)
        : startsSentence(tokens, token);
      if (!starts) continue;
      ends[length - 1] = token;
      if (tokens.gaps[token]! >= Gap.Line) paragraph++;
    }
    firsts[length] = token;
    paragraphs[length] = paragraph;
    length++;
  }
  if (length > 0) ends[length - 1] = tokens.length;
  return { length, firsts, ends, paragraphs };
}

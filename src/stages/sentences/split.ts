import type { SentenceTable } from '../../document/sentence-table.js';
import { Gap, type TokenTable } from '../../document/token-table.js';
import { startsSentence } from './boundary.js';
import { loadBoundaryModel, type BoundaryModel } from './boundary-model.js';
import { isCaseless, startsCaselessSentence } from './caseless.js';
import { SentenceContext } from './context.js';
import { findLists } from './lists.js';
import { styleOf } from './style.js';

/** Sentences of a token table. Linear in the tokens; allocates one table, and one more for texts with lists. */
export function splitSentences(
  tokens: TokenTable,
  model: BoundaryModel = loadBoundaryModel(),
): SentenceTable {
  const firsts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const paragraphs = new Uint32Array(tokens.length);
  const context = new SentenceContext();
  const scene = { tokens, lists: findLists(tokens), style: styleOf(tokens), context, model };
  const caseless = isCaseless(tokens);
  let length = 0;
  let paragraph = 0;
  for (let token = 0; token < tokens.length; token++) {
    const starts =
      token === 0 ||
      (caseless ? startsCaselessSentence(tokens, token, context.first) : startsSentence(scene, token));
    if (starts) {
      if (token > 0) {
        ends[length - 1] = token;
        if (tokens.gaps[token]! >= Gap.Line) paragraph++;
      }
      firsts[length] = token;
      paragraphs[length] = paragraph;
      length++;
    }
    context.pass(tokens, token, starts);
  }
  if (length > 0) ends[length - 1] = tokens.length;
  return { length, firsts, ends, paragraphs };
}

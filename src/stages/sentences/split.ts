import type { SentenceTable } from '../../document/sentence-table.js';
import type { Span } from '../../document/span.js';
import { Gap, type TokenTable } from '../../document/token-table.js';
import { startsSentence } from './boundary.js';
import { loadBoundaryModel, type BoundaryModel } from './boundary-model.js';
import { isCaseless, startsCaselessSentence } from './caseless.js';
import { SentenceContext } from './context.js';
import { findLists } from './lists.js';
import { styleOf } from './style.js';

/**
 * Sentences of a token table. Linear in the tokens; allocates one table, and one more for texts with lists.
 * A dateline, with what stands before it on its line, belongs to the sentence that follows.
 */
export function splitSentences(
  tokens: TokenTable,
  model: BoundaryModel = loadBoundaryModel(),
  dateline: Span | null = null,
): SentenceTable {
  const firsts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const paragraphs = new Uint32Array(tokens.length);
  const context = new SentenceContext();
  const scene = { tokens, lists: findLists(tokens), style: styleOf(tokens), context, model };
  const caseless = isCaseless(tokens);
  let length = 0;
  let paragraph = 0;
  const joined = dateline === null ? 0 : tokensUpTo(tokens, dateline.end);
  const joinedFrom = dateline === null ? 0 : lineStart(tokens, tokensUpTo(tokens, dateline.start));
  for (let token = 0; token < tokens.length; token++) {
    const starts =
      token === 0 ||
      ((token > joined || token < joinedFrom || tokens.gaps[token]! >= Gap.Line) &&
        (caseless ? startsCaselessSentence(tokens, token, context.first) : startsSentence(scene, token)));
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

/** Index of the first token that begins at or after an offset. */
function tokensUpTo({ length, starts }: TokenTable, offset: number): number {
  let token = 0;
  while (token < length && starts[token]! < offset) token++;
  return token;
}

/** The first token of a token's line. */
function lineStart({ gaps }: TokenTable, token: number): number {
  while (token > 0 && gaps[token]! < Gap.Line) token--;
  return token;
}

import type { SentenceTable } from '../../document/sentence-table.js';
import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import type { Stage } from '../../stage.js';
import { tokenize } from '../../text/tokenizer.js';

/** Cuts the text into tokens and the tokens into sentences. */
export function sentences(): Stage<'text', 'tokens' | 'sentences'> {
  return {
    name: 'sentences',
    version: 1,
    needs: ['text'],
    gives: ['tokens', 'sentences'],
    run: ({ text }) => {
      const tokens = tokenize(text.text);
      return { tokens, sentences: splitSentences(tokens) };
    },
  };
}

/** Sentences of a token table. Linear in the tokens. */
export function splitSentences(tokens: TokenTable): SentenceTable {
  const firsts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const paragraphs = new Uint32Array(tokens.length);
  let length = 0;
  let paragraph = 0;
  for (let token = 0; token < tokens.length; token++) {
    if (token > 0 && !startsSentence(tokens, token)) continue;
    if (token > 0) ends[length - 1] = token;
    if (token > 0 && tokens.gaps[token]! >= Gap.Line) paragraph++;
    firsts[length] = token;
    paragraphs[length] = paragraph;
    length++;
  }
  if (length > 0) ends[length - 1] = tokens.length;
  return { length, firsts, ends, paragraphs };
}

function startsSentence(tokens: TokenTable, token: number): boolean {
  const { gaps, shapes } = tokens;
  if (gaps[token]! >= Gap.Line) return true;
  if (gaps[token] === Gap.None) return false;
  let before = token - 1;
  while (before > 0 && isCloser(tokens, before)) before--;
  const ended =
    shapes[before] === Shape.Stop ||
    shapes[before] === Shape.Exclamation ||
    shapes[before] === Shape.Ellipsis;
  return ended && shapes[token] !== Shape.Lower;
}

/** A mark or bracket that closes: nothing stands between it and the token before. */
function isCloser({ gaps, shapes }: TokenTable, token: number): boolean {
  const shape = shapes[token];
  const closes = shape === Shape.DoubleMark || shape === Shape.SingleMark || shape === Shape.CloseBracket;
  return closes && gaps[token] === Gap.None;
}

import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';

const OPENING = new Set(['“', '„', '«', '``'].map((mark) => hashForm(mark)));
const CLOSING = new Set(['”', '»'].map((mark) => hashForm(mark)));

/** Brackets and quotations that stay open longer than this were never closed. */
const LONGEST_ASIDE = 120;

/** What lies between the start of the sentence and the token that is looked at: kept up to date as tokens go by. */
export class SentenceContext {
  /** First token of the sentence that is open. */
  first = 0;
  /** Token that opened the quotation or bracket that is open, or -1. */
  quotation = -1;
  bracket = -1;
  /** Tokens since the last comma, stop or other mark of the sentence. */
  lastMark = -1;

  /** Takes in a token, in order. `starts` says whether it begins a sentence. */
  pass(tokens: TokenTable, token: number, starts: boolean): void {
    if (starts) this.#start(tokens, token);
    const shape = tokens.shapes[token]!;
    if (shape < Shape.Comma || shape > Shape.SingleMark) return;
    if (shape === Shape.DoubleMark) this.#passQuotationMark(tokens, token);
    else if (shape === Shape.OpenBracket) this.bracket = token;
    else if (shape === Shape.CloseBracket) this.bracket = -1;
    else if (shape !== Shape.SingleMark) this.lastMark = token;
  }

  #start(tokens: TokenTable, token: number): void {
    this.first = token;
    const isBlock = tokens.gaps[token]! >= Gap.Line;
    if (isBlock || token - this.quotation > LONGEST_ASIDE) this.quotation = -1;
    if (isBlock || token - this.bracket > LONGEST_ASIDE) this.bracket = -1;
  }

  #passQuotationMark(tokens: TokenTable, token: number): void {
    const form = tokens.forms[token]!;
    const opens = OPENING.has(form) || (!CLOSING.has(form) && this.quotation < 0);
    this.quotation = opens ? token : -1;
  }
}

import { Gap, Shape, type TokenTable } from '../../document/token-table.js';

/** Where a token stands towards quotation marks. */
export const Flow = { Outside: 0, Inside: 1, Opener: 2, Closer: 3 } as const;

const APOSTROPHE = 0x27;
const OPEN_DOUBLE = 0x201c;
const CLOSE_DOUBLE = 0x201d;
const OPEN_SINGLE = 0x2018;
const CLOSE_SINGLE = 0x2019;
const BACKTICK = 0x60;

/**
 * Reads the quotation marks of a text by their form and the blanks around them: {@link Flow} of each token. Single marks
 * count where no double mark is open. A paragraph break closes what is open. Linear in the tokens.
 */
export function markFlow(text: string, tokens: TokenTable): Uint8Array {
  const { length, shapes, gaps, starts } = tokens;
  const flow = new Uint8Array(length);
  let open = 0; // the shape of the mark that is open, or 0
  for (let token = 0; token < length; token++) {
    const shape = shapes[token]!;
    if (gaps[token]! >= Gap.Line) open = 0;
    const isMark = shape === Shape.DoubleMark || (shape === Shape.SingleMark && open !== Shape.DoubleMark);
    if (!isMark) {
      if (open !== 0) flow[token] = Flow.Inside;
      continue;
    }
    const unit = text.charCodeAt(starts[token]!);
    if (opens(unit, tokens, token, open)) {
      // “ “ both open: the second stands within the first
      flow[token] = open === 0 ? Flow.Opener : Flow.Inside;
      if (open === 0) open = shape;
    } else if (open === shape) {
      flow[token] = Flow.Closer;
      open = 0;
    } else if (open !== 0) flow[token] = Flow.Inside;
    else if (shape === Shape.DoubleMark) flow[token] = Flow.Closer;
  }
  return flow;
}

function opens(unit: number, tokens: TokenTable, token: number, open: number): boolean {
  if (unit === OPEN_DOUBLE || unit === OPEN_SINGLE || unit === BACKTICK) return true;
  if (unit === CLOSE_DOUBLE || unit === CLOSE_SINGLE) return false;
  const blankBefore = tokens.gaps[token] !== Gap.None;
  const blankAfter = token + 1 >= tokens.length || tokens.gaps[token + 1] !== Gap.None;
  if (blankBefore !== blankAfter) return blankBefore;
  // Blanks on both sides, or on none, as in tokenised text: `''` and single marks close, straight marks take turns.
  if (unit === APOSTROPHE) return false;
  return open === 0;
}

/** Texts are wrapped at 60 to 80 columns as a rule; lines longer than this are paragraphs. */
const WIDEST = 100;
const NARROWEST = 40;
const FEWEST_BREAKS = 3;
/** So many of the breaks must stand where the next word no longer fitted. */
const FULL_SHARE = 0.8;

/** How a text's lines were wrapped. */
export interface Wrapping {
  /** Longest line. */
  readonly width: number;
}

/**
 * Whether a text was wrapped by hand or machine at a fixed width, told by its lines: none is wider than 100, and nearly all
 * breaks within blocks stand where the next line's first word would not have fitted. Null when not: then each line break ends
 * a headline, an item or a paragraph. Linear in the text.
 */
export function findWrapping(text: string): Wrapping | null {
  let width = 0;
  for (let start = 0; start <= text.length;) {
    const end = lineEnd(text, start);
    if (end - start > WIDEST) return null;
    width = Math.max(width, textEnd(text, end) - start);
    start = end + 1;
  }
  if (width < NARROWEST) return null;
  const wrapping = { width };
  let breaks = 0;
  let full = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (!isInnerBreak(text, at)) continue;
    breaks++;
    if (isFull(text, at, wrapping)) full++;
  }
  return breaks >= FEWEST_BREAKS && full >= breaks * FULL_SHARE ? wrapping : null;
}

/** Whether the line break at `at` only wraps the line: the next word did not fit, and no list item or indented block begins. */
export function isWrap(text: string, at: number, wrapping: Wrapping): boolean {
  return isInnerBreak(text, at) && isFull(text, at, wrapping);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Where the line that a break at `at` ends has its end: before a carriage return, if one is there. */
function textEnd(text: string, at: number): number {
  return text[at - 1] === '\r' ? at - 1 : at;
}

/** A break between two lines with text, the second of which begins with a word. */
function isInnerBreak(text: string, at: number): boolean {
  const end = textEnd(text, at);
  return end > 0 && text[end - 1] !== '\n' && at + 1 < text.length && !/[\s*•>|-]/u.test(text[at + 1]!);
}

function isFull(text: string, at: number, { width }: Wrapping): boolean {
  const end = textEnd(text, at);
  const before = end - 1 - text.lastIndexOf('\n', end - 1);
  let word = at + 1;
  while (word < text.length && word - at <= width && !/\s/u.test(text[word]!)) word++;
  return before + (word - at) > width;
}

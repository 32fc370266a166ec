import type { Furniture } from '../../document/layers.js';

// Captions stand on lines of their own. Words that point into a picture give one away; in a text that has some, so does a label with a
// colon before a whole sentence: `Victim: Ada Park was found on Monday.`

const LONGEST = 420;
const SIDE = '(?:left|right|above|below|centre|center)';
const POINTS = new RegExp(
  [
    String.raw`\([^()\n]{0,80}\bpictured\b[^()\n]{0,80}\)`,
    String.raw`\((?:[^()\n]{0,90}, )?${SIDE}(?:,? and [^()\n]{0,90}|, [^()\n]{0,90})?\)`,
    String.raw`\bpictured ${SIDE}\b|, pictured (?:on|in|at|with|during|outside|together) |\b(?:is|are) (?:seen|shown|pictured) here\b`,
    String.raw`\bpictured(?=[,.])|\((?:file|stock|library) (?:picture|photo|image|pic)\)|\([^()\n]{2,60} (?:shown|inset|circled)\)|\bin this (?:image|picture|photo|photograph)\b`,
    String.raw`\p{Lu}[\p{L}'’-]+, ${SIDE}, (?:and|with|who|\p{Ll}+(?:s|ing|ed)) `,
  ].join('|'),
  'u',
);
const MAY_POINT = [
  ...['pictured', '(left', '(right', '(above', '(below', 'left)', 'right)', ', left', ', right', 'in this '],
  ...['seen here', 'shown here', 'shown)', 'inset)', 'circled)', '(file ', '(stock ', '(library '],
];
/** A sign that pictures were cut out of the text. */
const PICTURES_SIGN = 'Scroll down for ';
/** `Under fire: The mayor …`, `CLEAN-UP: The river …`, but not `Ada Park: I …`, who is a speaker. */
const LABEL =
  /^(\p{Lu}[\p{Lu}'’-]+(?: [\p{Lu}'’-]+){0,3}|\p{Lu}\p{Ll}+(?:[ -]\p{Ll}+){0,3}|\p{Lu}\p{Ll}+(?: \p{L}+){2,4}): \p{Lu}[^"“]*[.)\p{Ll}]$/u;
/** In an illustrated text a line without a stop is a caption, too; headings are shorter. */
const UNSTOPPED = /^[\p{Lu}“‘'"].{40,}[\p{L}\d)][’'”"]?$/u;
const FEWEST_LINES = 4;

/** Captions among the lines between `from` and `to`, sorted. */
export function findCaptions(text: string, from: number, to: number): Furniture[] {
  const lines = linesOf(text, from, to);
  if (lines.length < FEWEST_LINES) return [];
  const points = MAY_POINT.some((words) => text.includes(words));
  if (!points && !text.includes(PICTURES_SIGN)) return [];
  const pointing = lines.filter(
    ({ start, end }) => points && !/^["“'‘]/u.test(text[start]!) && POINTS.test(text.slice(start, end)),
  );
  const isIllustrated = pointing.length > 0 || text.includes(PICTURES_SIGN);
  const others = isIllustrated ? [...labelledLines(text, lines), ...unstoppedLines(text, lines)] : [];
  return [...new Set([...pointing, ...others])].sort((a, b) => a.start - b.start);
}

function linesOf(text: string, from: number, to: number): Furniture[] {
  const lines: Furniture[] = [];
  for (let start = from; start < to;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? to : Math.min(next, to);
    if (end - start > 1 && end - start <= LONGEST) lines.push({ start, end, kind: 'caption' });
    start = end + 1;
  }
  return lines;
}

/** Lines with a label that stands before no other line: a name that does is a speaker's. */
function labelledLines(text: string, lines: readonly Furniture[]): Furniture[] {
  const labels = lines.map(({ start, end }) => LABEL.exec(text.slice(start, end))?.[1]);
  const counts = new Map<string | undefined, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return lines.filter((_, at) => labels[at] !== undefined && counts.get(labels[at]) === 1);
}

function unstoppedLines(text: string, lines: readonly Furniture[]): Furniture[] {
  return lines.filter(({ start, end }) => UNSTOPPED.test(text.slice(start, end)));
}

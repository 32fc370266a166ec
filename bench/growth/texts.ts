import { seedCorpus } from '../corpus.js';

/** A text of about so many characters. */
type Text = (size: number) => string;

const repeated =
  (unit: string): Text =>
  (size) =>
    unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** News: the seeds' paragraphs, in another order each time round. */
const news: Text = (size) => {
  const parts: string[] = [];
  for (let length = 0, copies = 1; length < size; copies *= 2) {
    parts.length = 0;
    for (const { text } of seedCorpus(copies).articles) parts.push(text);
    length = parts.reduce((sum, part) => sum + part.length + 2, 0);
  }
  return parts.join('\n\n').slice(0, size);
};

/** Names that differ: no cache of words, and no cluster, can hold them all cheaply. */
const names: Text = (size) => {
  const parts: string[] = [];
  for (let length = 0, turn = 0; length < size; turn++) {
    const part = `${syllables(turn)} ${syllables(Math.imul(turn, 0x9e3779b1) >>> 8)} spoke. `;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
};

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'za'];

/** A word of its own for a number. */
function syllables(number: number): string {
  const word = String(number % 100_000).replaceAll(/\d/g, (digit) => SYLLABLES[Number(digit)]!);
  return word[0]!.toUpperCase() + word.slice(1);
}

/** News, and what hurts programs that were only ever shown news. */
export const TEXTS = {
  news,
  'news in capitals': (size) => news(size).toUpperCase(),
  'news in one line': (size) => news(size).replaceAll(/\s+/g, ' '),
  'nothing but quotation marks': repeated('"'),
  'marks around every word': repeated('"so" “it” \'is\' '),
  'nothing but full stops': repeated('.'),
  'nothing but initials': repeated('A. '),
  'nothing but emoji': repeated('😀'),
  'nothing but names': names,
} satisfies Record<string, Text>;

/** Quotes of one speaker after another, so many of them. */
export function quotes(count: number): string {
  const paragraphs = Array.from(
    { length: count },
    (_, turn) => `"The ${syllables(turn)} road stays open," ${syllables(7 * turn + 1)} Hale said on Monday.`,
  );
  return paragraphs.join('\n\n');
}

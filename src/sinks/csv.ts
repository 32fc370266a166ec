import type { AnnotatedArticle, RecordQuote } from '../record/record.js';
import type { Sink } from './sink.js';

const COLUMNS = [
  'id',
  'title',
  'published',
  'source',
  'url',
  'quote',
  'kind',
  'modality',
  'speaker',
  'speaker_text',
  'speaker_by',
  'cue',
  'via',
  'start',
  'end',
  'score',
] as const;

/** A row a quote, for spreadsheets (RFC 4180). Articles without quotes give no row. */
export const csv: Sink = {
  head: rowOf([...COLUMNS]),
  encode: (record) => (record.quotes ?? []).map((quote) => rowOf(cellsOf(record, quote))).join(''),
};

function cellsOf(record: AnnotatedArticle, quote: RecordQuote): (string | number | null)[] {
  const { id, title, published, source, url } = record;
  const { speaker, cue, via, content } = quote;
  return [
    ...[id, title, published, source, url],
    ...[quote.text, quote.kind, quote.modality],
    ...[speaker?.name ?? null, speaker?.text ?? null, speaker?.by ?? null],
    ...[cue === null ? null : cueText(record, cue), via?.text ?? null],
    ...[content[0]![0], content.at(-1)![1], quote.score],
  ];
}

/** The cue's words; null where the record holds no text to take them from. */
function cueText(
  { text, offsets }: AnnotatedArticle,
  [start, end]: readonly [number, number],
): string | null {
  if (text === undefined) return null;
  if (offsets === 'bytes') return Buffer.from(text).subarray(start, end).toString();
  return offsets === 'codepoints' ? Array.from(text).slice(start, end).join('') : text.slice(start, end);
}

function rowOf(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = withoutFormula(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets run cells that begin like this as formulas (OWASP: CSV injection). */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

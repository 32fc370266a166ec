import type { QuoteKind } from '../../document/layers.js';
import { quoteText } from '../../record/quote-text.js';
import type { AnnotatedArticle, BareSpan, RecordQuote } from '../../record/record.js';
import type { ViewOptions } from './view-options.js';
import { oneLine, wrap } from './wrap.js';

interface SpeakerGroup {
  readonly name: string;
  readonly role: string | null;
  readonly quotes: { readonly quote: RecordQuote; readonly index: number }[];
}

/** Quotes by who said them, in order of their first words. */
function bySpeaker(record: AnnotatedArticle): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>();
  for (const [index, quote] of (record.quotes ?? []).entries()) {
    const { speaker } = quote;
    const cluster = speaker?.cluster == null ? null : (record.clusters?.[speaker.cluster] ?? null);
    const name = speaker?.name ?? speaker?.text ?? 'Speaker unknown';
    const key = cluster === null ? name.toLowerCase() : `#${cluster.id}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { name: oneLine(name), role: cluster?.role ?? null, quotes: [] }));
    group.quotes.push({ quote, index });
  }
  return [...groups.values()];
}

/** Who said what: quotes under those who said them, each with the words that carry it. Empty when no quotes were looked for. */
export function viewQuotes(record: AnnotatedArticle, options: ViewOptions): string[] {
  if (record.quotes === null) return [];
  const { style } = options;
  const lines = [style.heading('Who said what')];
  if (record.quotes.length === 0) lines.push(style.faint('  Nobody is quoted.'));
  for (const { name, role, quotes } of bySpeaker(record)) {
    lines.push('', `  ${style.name(name)}${role === null ? '' : style.faint(` — ${oneLine(role)}`)}`);
    for (const { quote, index } of quotes) lines.push(...quoteLines(record, quote, index, options));
  }
  return lines;
}

function quoteLines(
  record: AnnotatedArticle,
  quote: RecordQuote,
  index: number,
  { columns, style, explanations }: ViewOptions,
): string[] {
  const lines = wrap(said(record, quote), columns - 4).map((line) => `    ${style.quote(line)}`);
  const how = howSaid(record, quote);
  if (how !== '') lines.push(...wrap(how, columns - 6).map((line) => `      ${style.faint(line)}`));
  for (const reason of explanations?.[index] ?? [])
    lines.push(
      ...wrap(reason, columns - 8).map((line, at) => style.faint(`      ${at === 0 ? '·' : ' '} ${line}`)),
    );
  return lines;
}

/** What was said, with an ellipsis where the text has other words between: “We built it,” … “Nobody believed us.” */
function said({ text }: AnnotatedArticle, { kind, content, text: joined }: RecordQuote): string {
  const stretches = text === undefined ? [joined] : unbroken(text, content, kind);
  if (kind === 'direct') return stretches.map((stretch) => `“${stretch}”`).join(' … ');
  return `${kind === 'indirect' ? '› ' : ''}${stretches.join(' … ')}`;
}

/** The fragments' texts, those joined that only blanks part: the paragraphs of one long quotation. */
function unbroken(text: string, content: readonly BareSpan[], kind: QuoteKind): string[] {
  const stretches: string[] = [];
  let end = -1;
  for (const fragment of content) {
    const words = quoteText(text, [{ start: fragment[0], end: fragment[1] }], kind);
    if (end >= 0 && text.slice(end, fragment[0]).trim() === '')
      stretches.push(`${stretches.pop() ?? ''} ${words}`);
    else stretches.push(words);
    end = fragment[1];
  }
  return stretches;
}

/** "she added, via CNN": the words that carry the quote, and what a reader should know of it. */
function howSaid(
  record: AnnotatedArticle,
  { speaker, cue, via, modality, unclosed, content }: RecordQuote,
): string {
  const source: BareSpan | null =
    speaker === null || speaker.by === 'context' ? null : [speaker.start, speaker.end];
  const notes = [
    carried(record.text ?? '', source, cue, content),
    via === null ? '' : `via ${oneLine(via.text)}`,
    modality === 'asserted' ? '' : modality,
    unclosed ? 'never closed' : '',
  ];
  return notes.filter((note) => note !== '').join(', ');
}

/** Characters between a speaker and a cue that are shown as they stand; longer asides, and quoted words, are left out. */
const ASIDE = 24;

/** Speaker and cue in the text's order. */
function carried(
  text: string,
  source: BareSpan | null,
  cue: BareSpan | null,
  content: readonly BareSpan[],
): string {
  const spans = [source, cue].filter((span) => span !== null).sort((a, b) => a[0] - b[0]);
  const [first, second] = spans;
  if (first === undefined) return '';
  if (second === undefined) return oneLine(text.slice(...first));
  const parted =
    second[0] - first[1] > ASIDE || content.some(([start, end]) => start < second[0] && end > first[1]);
  if (!parted) return oneLine(text.slice(first[0], Math.max(first[1], second[1])));
  return `${oneLine(text.slice(...first))} … ${oneLine(text.slice(...second))}`;
}

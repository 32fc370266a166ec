import type { AnnotatedArticle, RecordQuote } from '../../record/record.js';
import type { Style } from './style.js';
import { wrap } from './wrap.js';

/** How an article is shown. */
export interface ViewOptions {
  /** Columns to fill; lines are broken at blanks. */
  readonly columns: number;
  readonly style: Style;
  /** Reasons to show under each quote, parallel to the record's quotes; left out without `--explain`. */
  readonly explanations?: readonly (readonly string[])[];
}

/** An annotated article for a person to read: who said what, the names, the summary. Ends with a line break. */
export function viewArticle(record: AnnotatedArticle, options: ViewOptions): string {
  const sections = [
    headSection(record, options),
    quotesSection(record, options),
    namesSection(record, options),
    valuesSection(record, options),
    summarySection(record, options),
    warningsSection(record, options),
  ];
  return (
    sections
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n') + '\n'
  );
}

function headSection(
  { id, title, dateline, published, source, language }: AnnotatedArticle,
  { style, columns }: ViewOptions,
): string[] {
  const facts = [
    dateline?.place,
    dateline?.date ?? published,
    dateline?.agency ?? source,
    language === 'en' ? null : language,
  ];
  const line = facts.filter((fact): fact is string => fact != null).join(' · ');
  const heading = title ?? id ?? '';
  return [
    ...wrap(heading, columns).map((line) => style.name(line)),
    ...(line === '' ? [] : [style.faint(line)]),
  ];
}

// ---- who said what ----

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

function quotesSection(record: AnnotatedArticle, options: ViewOptions): string[] {
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
  const said =
    quote.kind === 'direct' ? `“${quote.text}”` : quote.kind === 'mixed' ? quote.text : `› ${quote.text}`;
  const lines = wrap(said, columns - 4).map((line) => `    ${style.quote(line)}`);
  const how = howSaid(record, quote);
  if (how !== '') lines.push(...wrap(how, columns - 6).map((line) => `      ${style.faint(line)}`));
  for (const reason of explanations?.[index] ?? [])
    lines.push(
      ...wrap(reason, columns - 8).map((line, at) => style.faint(`      ${at === 0 ? '·' : ' '} ${line}`)),
    );
  return lines;
}

/** "she added, via CNN": the words that carry the quote, and what a reader should know of it. */
function howSaid({ text }: AnnotatedArticle, { speaker, cue, via, modality, unclosed }: RecordQuote): string {
  const inText = [
    speaker !== null && speaker.by !== 'context' ? ([speaker.start, speaker.end] as const) : null,
    cue,
  ].filter((span) => span !== null);
  const words = inText.sort((a, b) => a[0] - b[0]).map(([start, end]) => (text ?? '').slice(start, end));
  const notes = [
    oneLine(words.join(' ')),
    via === null ? '' : `via ${oneLine(via.text)}`,
    modality === 'asserted' ? '' : modality,
    unclosed ? 'never closed' : '',
  ];
  return notes.filter((note) => note !== '').join(', ');
}

// ---- names and values ----

const NAME_HEADINGS = [
  ['PERSON', 'People'],
  ['ORGANIZATION', 'Organisations'],
  ['LOCATION', 'Places'],
  ['MISC', 'Other names'],
] as const;

function namesSection(record: AnnotatedArticle, options: ViewOptions): string[] {
  if (record.entities === null) return [];
  const lines = NAME_HEADINGS.flatMap(([type, heading]) => {
    const names = countedNames(record, type);
    return names.length === 0 ? [] : labelled(heading, names.join(', '), options);
  });
  return lines.length === 0 ? [] : [options.style.heading('Names'), ...lines];
}

/** Names of one type with how often each is mentioned, most often first. */
function countedNames(
  { clusters, entities }: AnnotatedArticle,
  type: (typeof NAME_HEADINGS)[number][0],
): string[] {
  const counts = new Map<string, number>();
  for (const entity of entities ?? []) {
    if (entity.type !== type) continue;
    const name = oneLine(
      entity.cluster === null ? entity.text : (clusters?.[entity.cluster]?.name ?? entity.text),
    );
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
}

function valuesSection({ entities }: AnnotatedArticle, options: ViewOptions): string[] {
  const shown = new Set<string>();
  for (const { value, text } of entities ?? [])
    if (value != null)
      shown.add(
        `${oneLine(text)} (${typeof value === 'object' ? `${value.amount} ${value.currency ?? '?'}` : value})`,
      );
  return shown.size === 0
    ? []
    : [options.style.heading('Dates and amounts'), ...labelled('', [...shown].join(', '), options)];
}

/** A label and a paragraph beside it. */
function labelled(label: string, text: string, { columns, style }: ViewOptions): string[] {
  const margin = label === '' ? 2 : 18;
  return wrap(text, columns - margin).map((line, at) => {
    const left = at === 0 && label !== '' ? `  ${label.padEnd(margin - 2)}` : ' '.repeat(margin);
    return style.faint(left) + line;
  });
}

// ---- summary and warnings ----

function summarySection({ summary, text }: AnnotatedArticle, { columns, style }: ViewOptions): string[] {
  if (summary === null || summary.length === 0) return [];
  const lines = summary.flatMap(({ start, end }) =>
    wrap((text ?? '').slice(start, end), columns - 4).map((line, at) => `  ${at === 0 ? '•' : ' '} ${line}`),
  );
  return [style.heading('Summary'), ...lines];
}

function warningsSection({ warnings }: AnnotatedArticle, { columns, style }: ViewOptions): string[] {
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap(({ code, message }) =>
    wrap(`${code}: ${message}`, columns - 2).map((line) => `  ${line}`),
  );
  return [style.heading('Warnings'), ...lines];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

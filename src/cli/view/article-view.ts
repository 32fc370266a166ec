import type { AnnotatedArticle } from '../../record/record.js';
import type { ViewOptions } from './view-options.js';
import { viewQuotes } from './who-said-what.js';
import { oneLine, wrap } from './wrap.js';

/** An annotated article for a person to read: who said what, the names, the summary. Ends with a line break. */
export function viewArticle(record: AnnotatedArticle, options: ViewOptions): string {
  const sections = [
    headSection(record, options),
    viewQuotes(record, options),
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

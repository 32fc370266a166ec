import type { AnnotatedArticle, BareSpan } from '../record/record.js';
import { toUnits } from './units.js';

/** A value of a table's cell. */
export type Cell = string | number | null;

/** A record as rows of tables; `article` numbers the articles from 1. */
export interface RecordRows {
  readonly article: Readonly<Record<string, Cell>>;
  readonly people: readonly Readonly<Record<string, Cell>>[];
  readonly mentions: readonly Readonly<Record<string, Cell>>[];
  readonly quotes: readonly Readonly<Record<string, Cell>>[];
}

/** Turns a record into rows. Spans are in the unit that the record's `offsets` names; what is no number or text is JSON. */
export function rowsOf(record: AnnotatedArticle, article: number): RecordRows {
  const { id, title, published, source, url, language, duplicateOf, offsets, meta, dateline, credit } =
    record;
  return {
    article: {
      ...{ article, id, title, published, source, url, language, duplicate_of: duplicateOf },
      ...{ dateline_place: dateline?.place ?? null, dateline_date: dateline?.date ?? null },
      ...{ credit: credit?.agency ?? null, text: record.text ?? null, summary: summaryOf(record) },
      ...{ meta: JSON.stringify(meta), offsets, producer: record.producer },
    },
    people: (record.clusters ?? [])
      .filter(({ type }) => type === 'PERSON')
      .map(({ id: cluster, name, role, mentions }) => ({
        article,
        cluster,
        name,
        role,
        mentions: mentions.length,
      })),
    mentions: (record.entities ?? []).map(({ type, text, start, end, cluster, score, value }) => ({
      ...{ article, type, text, start, end, cluster, score },
      value:
        value === undefined || value === null || typeof value === 'object' ? jsonOf(value) : String(value),
    })),
    quotes: (record.quotes ?? []).map(
      ({ kind, modality, text, content, cue, speaker, via, score }, quote) => ({
        ...{ article, quote, kind, modality, text },
        ...{ start: content[0]![0], end: content.at(-1)![1], content: JSON.stringify(content) },
        ...{ cue_start: cue?.[0] ?? null, cue_end: cue?.[1] ?? null },
        ...{
          speaker: speaker?.name ?? null,
          speaker_text: speaker?.text ?? null,
          speaker_by: speaker?.by ?? null,
        },
        ...{ speaker_start: speaker?.start ?? null, speaker_end: speaker?.end ?? null },
        ...{ speaker_cluster: speaker?.cluster ?? null, via: via?.text ?? null, score },
      }),
    ),
  };
}

function jsonOf(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** The summary's sentences, parted by blanks; null without text or summary. */
function summaryOf(record: AnnotatedArticle): string | null {
  const { text, summary } = record;
  const units = toUnits(record);
  if (text === undefined || summary === null || units === null) return null;
  const slice = ([start, end]: BareSpan): string => text.slice(units(start), units(end));
  return summary.map(({ start, end }) => slice([start, end])).join(' ');
}

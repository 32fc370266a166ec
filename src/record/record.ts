import type { Json } from '../document/article.js';
import type {
  EntityType,
  ExtraLayers,
  FurnitureKind,
  Modality,
  Money,
  NameType,
  QuoteKind,
  SpeakerBy,
} from '../document/layers.js';

/** What offsets count: UTF-16 units (JavaScript), Unicode code points (Python), or bytes of UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoints' | 'bytes';

/** Version of the record's format. */
export const RECORD_VERSION = 1;

/** A span with nothing more to say: half-open, `text.slice(start, end)`. */
export type BareSpan = [start: number, end: number];

/** A half-open span of the record's text, in the unit that {@link AnnotatedArticle.offsets} names. */
export interface RecordSpan {
  start: number;
  end: number;
}

/** A span with the text that it covers. */
export interface TextSpan extends RecordSpan {
  text: string;
}

/** The place, date and agency that a report opens with: `Washington DC [US], March 20 (ANI):`. */
export interface RecordDateline extends RecordSpan {
  place: string | null;
  /** ISO 8601. */
  date: string | null;
  agency: string | null;
}

/** The agency named at the end: `(ANI)`. */
export interface RecordCredit extends RecordSpan {
  agency: string;
}

/** Text that came with the article without being its prose. */
export interface RecordFurniture extends RecordSpan {
  kind: FurnitureKind;
}

/** One mention of a person, an organisation, a place, or a value. */
export interface RecordEntity extends TextSpan {
  type: EntityType;
  /** Id of its cluster; null for values, and for names without one. */
  cluster: number | null;
  /** 0–1, calibrated. */
  score: number;
  /**
   * Only on values. DATE `2025-03-18`, `2025-03`, `2025-W12`, `2025-03-18/2025-03-20` · TIME `14:30` · MONEY
   * `{ amount, currency }` · PERCENT `12.5`; null where it cannot be resolved.
   */
  value?: string | number | Money | null;
}

/** One entity of the article, with all its mentions. */
export interface RecordCluster {
  id: number;
  type: NameType;
  /** The fullest mention, without title or role. */
  name: string;
  role: string | null;
  /** Indices into `entities`, rising. */
  mentions: number[];
}

/** Who a quote's speaker is, and the words that say so. */
export interface RecordSpeaker extends TextSpan {
  cluster: number | null;
  /** The fullest name; null when the article never names the speaker. */
  name: string | null;
  by: SpeakerBy;
  score: number;
}

/** Something said, with who said it. */
export interface RecordQuote {
  kind: QuoteKind;
  /** Fragments in order, quotation marks included; never empty. */
  content: BareSpan[];
  /** The fragments' text without the outer marks, joined by a blank. */
  text: string;
  /** The words that report it: `said`, `according to`. */
  cue: BareSpan | null;
  modality: Modality;
  speaker: RecordSpeaker | null;
  /** The outlet the quote is taken from: `as per CNN`. */
  via: TextSpan | null;
  unclosed: boolean;
  score: number;
}

/** A sentence of the summary. */
export interface RecordSummarySentence extends RecordSpan {
  /** Index into `sentences`. */
  sentence: number;
  score: number;
}

/** Something the reader of a record should know; codes are listed in the README. */
export interface RecordWarning extends RecordSpan {
  code: string;
  message: string;
}

/**
 * The annotated record, version 1: plain JSON, one an article. Every `start` and `end` is a half-open offset into `text`, the source
 * text exactly as it came in. Arrays are sorted by `start`. Unknown is `null`; a layer whose stage did not run is `null`, a
 * stage that ran and found nothing gives `[]`.
 */
export interface AnnotatedArticle {
  /** Version of the record's format. */
  record: typeof RECORD_VERSION;
  /** Version of copydesk, and a hash over options, stage versions and models. Equal producers give equal records. */
  producer: string;
  /** What every offset of this record counts. */
  offsets: OffsetUnit;
  /** Null for an article without an id that did not come from a file. */
  id: string | null;
  title: string | null;
  /** The article's own date, else its dateline's. */
  published: string | null;
  source: string | null;
  url: string | null;
  /** Whatever else came with the article. */
  meta: Readonly<Record<string, Json>>;
  /** Left out when the `text` option is false. */
  text?: string;
  /** ISO 639-1. */
  language: string | null;
  /** Id of the first article of which this is a near copy. */
  duplicateOf: string | null;
  /** Null when it has none, as with the credit. */
  dateline: RecordDateline | null;
  credit: RecordCredit | null;
  /** Inside sentences and tagged, but kept out of summaries. */
  furniture: RecordFurniture[] | null;
  /** They cover everything but blanks. */
  sentences: BareSpan[] | null;
  /** Mentions of people, organisations and places, and values. */
  entities: RecordEntity[] | null;
  /** One for each person, organisation or place that is named. */
  clusters: RecordCluster[] | null;
  /** Who said what. */
  quotes: RecordQuote[] | null;
  /** The sentences that tell most, in the order of the text. */
  summary: RecordSummarySentence[] | null;
  /** Layers of a user's own stages, by name. */
  extra: ExtraLayers;
  warnings: RecordWarning[];
}

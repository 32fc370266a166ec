import type { Alignment } from './alignment.js';
import type { Json } from './article.js';
import type { SentenceTable } from './sentence-table.js';
import type { Span } from './span.js';
import type { TokenTable } from './token-table.js';

/** Spans and token indices in every layer refer to the normalised text; `record/` turns them into source offsets. */

/** What a report opens with: place, date, agency. */
export interface Dateline extends Span {
  readonly place: string | null;
  /** ISO 8601 date; null when the dateline has none that can be resolved. */
  readonly date: string | null;
  readonly agency: string | null;
}

/** The agency that a report closes with. */
export interface Credit extends Span {
  readonly agency: string;
}

/** Kinds of text that is not an article's prose. */
export type FurnitureKind = 'artefact' | 'byline' | 'promotion' | 'caption';

/** Text that came with the article without being its prose. Inside sentences and tagged, but kept out of summaries. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/** Given by `normalise`: the text that the other stages read, and the way back to the source. */
export interface TextLayer {
  readonly text: string;
  readonly alignment: Alignment;
  readonly dateline: Dateline | null;
  readonly credit: Credit | null;
  /** Sorted by start; never overlapping. */
  readonly furniture: readonly Furniture[];
  /** ISO 639-1, or null when unsure. */
  readonly language: string | null;
  /** The article's own date, else the dateline's; what relative dates are resolved against. ISO 8601. */
  readonly published: string | null;
  readonly warnings: readonly Warning[];
}

/** Something the reader of a record should know; codes are listed in `errors.ts`. */
export interface Warning {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** What a name can name. */
export type NameType = 'PERSON' | 'ORGANIZATION' | 'LOCATION' | 'MISC';
/** What is found by rule, with a value. */
export type ValueType = 'DATE' | 'TIME' | 'MONEY' | 'PERCENT';
/** Everything an entity can be. */
export type EntityType = NameType | ValueType;

/** An amount of money. */
export interface Money {
  readonly amount: number;
  /** ISO 4217; null when only `$`-like ambiguity is known. */
  readonly currency: string | null;
}

/** One mention of an entity. Mentions are sorted by start and never overlap. */
export interface Mention extends Span {
  readonly firstToken: number;
  /** Index after the last token. */
  readonly endToken: number;
  readonly type: EntityType;
  /** Index into the clusters, or null (values, MISC without another mention). */
  readonly cluster: number | null;
  /** Calibrated: of mentions scored 0.9, nine in ten are right. */
  readonly score: number;
  /** Normalised value of DATE, TIME, MONEY and PERCENT: see `RecordEntity.value`; null for names and where it cannot be resolved. */
  readonly value: string | number | Money | null;
}

/** One entity of the article: all its mentions. A cluster's id is its index. */
export interface Cluster {
  readonly type: NameType;
  /** The fullest mention, without title or role. */
  readonly name: string;
  /** From apposition or title: `US White House Press Secretary`. */
  readonly role: string | null;
  /** Indices into the mentions, rising. */
  readonly mentions: readonly number[];
  /** What the names, titles and pronouns near it say; null when nothing does, or for what is not a person. */
  readonly gender: 'female' | 'male' | null;
}

/** How much of a quote stands inside quotation marks: at least 90 % of its words, some, none. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';
/** Whether it was said: `said`, `did not say`, `would say`. */
export type Modality = 'asserted' | 'negated' | 'hypothetical';

/** What somebody said: found by `quotes`, without asking yet who it was. */
export interface Quote {
  readonly kind: QuoteKind;
  /** Fragments in order, quotation marks included. Never empty. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly modality: Modality;
  /** The words that name the speaker, as they stand: `Leavitt`, `she`, `a Kremlin readout`; null when nothing near does. */
  readonly source: Span | null;
  /** Probability that the source is who says it; where it is null, that nobody near does. */
  readonly sourceScore: number;
  readonly unclosed: boolean;
  readonly score: number;
  /** Why this span and this cue, for `--explain`: rule names or top features. */
  readonly why: readonly string[];
}

/** How a speaker is named where the quote stands; `context` when no mention is near. */
export type SpeakerBy = 'name' | 'pronoun' | 'description' | 'context';

/** Who a quote's speaker is. The speakers layer runs parallel to the quotes layer. */
export interface Speaker {
  /** Null when the speaker is unknown. */
  readonly speaker: SpeakerMention | null;
  /** The outlet the quote was taken from: `as per CNN`. */
  readonly via: Span | null;
  readonly why: readonly string[];
}

/** The words that name a speaker, and whom they name. */
export interface SpeakerMention extends Span {
  readonly cluster: number | null;
  /** Canonical name; null when the article never names the speaker. */
  readonly name: string | null;
  readonly by: SpeakerBy;
  readonly score: number;
}

/**
 * One sentence chosen for the summary. Sorted by sentence. Its span is the sentence's without a dateline, credit or furniture at
 * its edges.
 */
export interface SummarySentence extends Span {
  /** Index into the sentences. */
  readonly sentence: number;
  readonly score: number;
}

/**
 * Every layer that a stage can give, by name. A stage of your own adds its layer by declaration merging:
 *
 * ```ts
 * declare module 'copydesk/stages' {
 *   interface LayerMap { keywords: readonly string[] }
 * }
 * ```
 *
 * Layers that are not built in must be plain JSON; they are written to the record's `extra`.
 */
export interface LayerMap {
  text: TextLayer;
  tokens: TokenTable;
  sentences: SentenceTable;
  entities: readonly Mention[];
  clusters: readonly Cluster[];
  quotes: readonly Quote[];
  speakers: readonly Speaker[];
  summary: readonly SummarySentence[];
}

/** The name of a layer. */
export type LayerName = keyof LayerMap;

export const BUILT_IN_LAYERS = [
  'text',
  'tokens',
  'sentences',
  'entities',
  'clusters',
  'quotes',
  'speakers',
  'summary',
] as const satisfies readonly LayerName[];

/** The layers of users' own stages, by name; typed as far as {@link LayerMap} knows them. */
export type ExtraLayers = {
  readonly [Layer in Exclude<LayerName, (typeof BUILT_IN_LAYERS)[number]>]?: LayerMap[Layer];
} & Readonly<Record<string, Json | undefined>>;

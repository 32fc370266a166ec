import type { EntityType, Modality, NameType, QuoteKind, SpeakerBy } from '../../document/layers.js';
import type { AnnotatedArticle, RecordEntity } from '../record.js';

/**
 * Many records on their way to the main thread: three values, whatever the number of spans. The texts stay behind, since the main thread
 * has them; whatever is a slice of one travels as a span.
 *
 * ```
 * ints     sentences · entities · clusters · quotes · summary of one record after another; see `pack.ts`
 * strings  what is no slice of the text
 * rest     JSON, one a record: what is rare, or has a form of its own
 * ```
 */
export interface PackedRecords {
  readonly ints: Int32Array;
  readonly strings: readonly string[];
  readonly rest: string;
}

/** What of a record does not travel as integers. */
export interface RecordRest extends Pick<
  AnnotatedArticle,
  'published' | 'language' | 'dateline' | 'credit' | 'furniture' | 'extra' | 'warnings'
> {
  /** Values of the entities that have one, in order. */
  readonly values: readonly RecordEntity['value'][];
}

/** The length of a layer that did not run. */
export const NO_LAYER = -1;
/** No span, no cluster. */
export const NONE = -1;
/** The start of a string that is null; see {@link SHARED}. */
export const NULL_STRING = -0x8000_0000;
/** The start of a speaker's name that is its cluster's. */
export const SHARED = -0x7fff_ffff;
/** Scores are whole thousandths. */
export const SCORE_SCALE = 1000;

export const ENTITY_TYPES: readonly EntityType[] = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION',
  'MISC',
  'DATE',
  'TIME',
  'MONEY',
  'PERCENT',
];
export const NAME_TYPES: readonly NameType[] = ['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC'];
export const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'mixed', 'indirect'];
export const MODALITIES: readonly Modality[] = ['asserted', 'negated', 'hypothetical'];
export const SPEAKER_BYS: readonly SpeakerBy[] = ['name', 'pronoun', 'description', 'context'];

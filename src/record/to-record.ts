import { isForeign } from '../document/language.js';
import { sourceEnd, sourceStart, type Alignment } from '../document/alignment.js';
import type { Article } from '../document/article.js';
import {
  BUILT_IN_LAYERS,
  type Cluster,
  type ExtraLayers,
  type Mention,
  type Quote,
  type Speaker,
  type SummarySentence,
  type TextLayer,
} from '../document/layers.js';
import type { SentenceTable } from '../document/sentence-table.js';
import type { Span } from '../document/span.js';
import type { TokenTable } from '../document/token-table.js';
import type { PartialLayers } from '../pipeline.js';
import { offsetConverter, type OffsetConverter } from './offsets.js';
import { quoteText } from './quote-text.js';
import {
  RECORD_VERSION,
  type AnnotatedArticle,
  type BareSpan,
  type OffsetUnit,
  type RecordCluster,
  type RecordEntity,
  type RecordQuote,
  type RecordSpan,
  type RecordSpeaker,
  type RecordSummarySentence,
  type TextSpan,
} from './record.js';

/** What the makers of a record need to know besides the article and its layers. */
export interface RecordSettings {
  /** From {@link producerOf}. */
  readonly producer: string;
  readonly offsets: OffsetUnit;
  /** Whether the record holds the text. */
  readonly text: boolean;
  /**
   * Quotes of a lower score are left out.
   * @default 0
   */
  readonly minScore?: number;
}

/** Spans of one article's normalised text on their way into its record. */
class SpanWriter {
  readonly #source: string;
  /** The normalised text, which spans index as they come. */
  readonly #text: string;
  readonly #alignment: Alignment;
  readonly #convert: OffsetConverter;

  constructor(source: string, { text, alignment }: TextLayer, offsets: OffsetUnit) {
    this.#source = source;
    this.#text = text;
    this.#alignment = alignment;
    this.#convert = offsetConverter(source, offsets);
  }

  bare(start: number, end: number): BareSpan {
    return [
      this.#convert(sourceStart(this.#alignment, start)),
      this.#convert(sourceEnd(this.#alignment, end)),
    ];
  }

  span({ start, end }: Span): RecordSpan {
    const [from, to] = this.bare(start, end);
    return { start: from, end: to };
  }

  withText(span: Span): TextSpan {
    const [start, end] = this.bare(span.start, span.end);
    return { start, end, text: this.text(span) };
  }

  /** The source under a span: always the user's own characters. */
  text({ start, end }: Span): string {
    return this.#source.slice(sourceStart(this.#alignment, start), sourceEnd(this.#alignment, end));
  }

  quoteText({ content, kind }: Quote): string {
    return quoteText(this.#text, content, kind, (span) => this.text(span));
  }
}

/** Three decimals: what a calibrated score is good for. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/**
 * The record of an article: its layers with spans in offsets of the article's own text. Keys stand in the order of the
 * record's definition. Linear in the layers, logarithmic in the text's edits.
 */
export function toRecord(
  article: Article,
  layers: PartialLayers,
  settings: RecordSettings,
): AnnotatedArticle {
  const { text, tokens, sentences, entities, clusters, quotes, speakers, summary } = layers;
  if (text === undefined) return unread(article, layers, settings);
  // Stages that were trained on English did not run over another language.
  const foreign = isForeign(text);
  const spans = new SpanWriter(article.text, text, settings.offsets);
  const sentenceSpans = tokens && sentences ? toSentences(spans, tokens, sentences) : null;
  return {
    ...frontOf(article, text.published, settings),
    language: text.language,
    duplicateOf: null,
    dateline: toDateline(spans, text),
    credit: text.credit && { ...spans.span(text.credit), agency: text.credit.agency },
    furniture: text.furniture.map((piece) => ({ ...spans.span(piece), kind: piece.kind })),
    sentences: sentenceSpans,
    entities: foreign ? null : (entities?.map((mention) => toEntity(spans, mention)) ?? null),
    clusters: foreign ? null : (clusters?.map(toCluster) ?? null),
    quotes:
      quotes?.flatMap((quote, index) =>
        rounded(quote.score) < (settings.minScore ?? 0) ? [] : [toQuote(spans, quote, speakers?.[index])],
      ) ?? null,
    summary: foreign ? null : (summary?.map((chosen) => toSummary(spans, chosen)) ?? null),
    extra: extraLayers(layers),
    warnings: text.warnings.map(({ code, message, start, end }) => ({
      ...spans.span({ start, end }),
      code,
      message,
    })),
  };
}

/** A record's keys up to its text: what came with the article, and what the settings say. */
export function frontOf(
  { id, title, source, url, meta, text }: Article,
  published: string | null,
  settings: RecordSettings,
) {
  const known = {
    record: RECORD_VERSION,
    producer: settings.producer,
    offsets: settings.offsets,
    id: id ?? null,
    title: title ?? null,
    published,
    source: source ?? null,
    url: url ?? null,
    meta: meta ?? {},
  } as const;
  return settings.text ? { ...known, text } : known;
}

/** The record of an article whose pipeline does not even read the text: it holds users' layers alone. */
function unread(article: Article, layers: PartialLayers, settings: RecordSettings): AnnotatedArticle {
  return {
    ...frontOf(article, article.published ?? null, settings),
    language: null,
    duplicateOf: null,
    dateline: null,
    credit: null,
    furniture: null,
    sentences: null,
    entities: null,
    clusters: null,
    quotes: null,
    summary: null,
    extra: extraLayers(layers),
    warnings: [],
  };
}

function toDateline(spans: SpanWriter, { dateline }: TextLayer): AnnotatedArticle['dateline'] {
  if (dateline === null) return null;
  const { place, date, agency } = dateline;
  return { ...spans.span(dateline), place, date, agency };
}

function toSentences(
  spans: SpanWriter,
  tokens: TokenTable,
  { length, firsts, ends }: SentenceTable,
): BareSpan[] {
  return Array.from({ length }, (_, row) =>
    spans.bare(tokens.starts[firsts[row]!]!, tokens.ends[ends[row]! - 1]!),
  );
}

const VALUE_TYPES: ReadonlySet<string> = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT']);

function toEntity(spans: SpanWriter, mention: Mention): RecordEntity {
  const { start, end, text } = spans.withText(mention);
  const { type, cluster, value } = mention;
  const score = rounded(mention.score);
  // Literals, not spreads: an object made by spreading is several times as slow to read.
  return VALUE_TYPES.has(type)
    ? { start, end, type, text, cluster, score, value }
    : { start, end, type, text, cluster, score };
}

function toCluster({ type, name, role, mentions }: Cluster, id: number): RecordCluster {
  return { id, type, name, role, mentions: [...mentions] };
}

function toQuote(spans: SpanWriter, quote: Quote, speaker: Speaker | undefined): RecordQuote {
  const { kind, content, cue, modality, unclosed, score } = quote;
  return {
    kind,
    content: content.map(({ start, end }) => spans.bare(start, end)),
    text: spans.quoteText(quote),
    cue: cue && spans.bare(cue.start, cue.end),
    modality,
    speaker: speaker?.speaker ? toSpeaker(spans, speaker.speaker) : null,
    via: speaker?.via ? spans.withText(speaker.via) : null,
    unclosed,
    score: rounded(score),
  };
}

function toSpeaker(spans: SpanWriter, mention: NonNullable<Speaker['speaker']>): RecordSpeaker {
  const { cluster, name, by, score } = mention;
  const { start, end, text } = spans.withText(mention);
  return { start, end, text, cluster, name, by, score: rounded(score) };
}

function toSummary(spans: SpanWriter, chosen: SummarySentence): RecordSummarySentence {
  return { sentence: chosen.sentence, ...spans.span(chosen), score: rounded(chosen.score) };
}

const BUILT_IN: ReadonlySet<string> = new Set(['article', ...BUILT_IN_LAYERS]);

/** The layers of users' own stages, as copies: they are plain JSON, and a stage may keep what it gave. */
function extraLayers(layers: PartialLayers): ExtraLayers {
  const own = Object.entries(layers as Record<string, unknown>).filter(([name]) => !BUILT_IN.has(name));
  return own.length === 0 ? {} : (JSON.parse(JSON.stringify(Object.fromEntries(own))) as ExtraLayers);
}

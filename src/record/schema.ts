import { z } from 'zod';
import type { Json } from '../document/article.js';
import type { ExtraLayers } from '../document/layers.js';
import { RECORD_VERSION, type AnnotatedArticle } from './record.js';

const offset = z
  .int()
  .nonnegative()
  .describe('Half-open offset into `text`, in the unit that `offsets` names.');
const score = z.number().min(0).max(1).describe('Calibrated: of findings scored 0.9, nine in ten are right.');
const span = { start: offset, end: offset };
const bareSpan = z.tuple([offset, offset]);
const textSpan = { ...span, text: z.string() };
const nullable = z.string().nullable();
const json: z.ZodType<Json> = z.json();
const extra = z.record(z.string(), json) as unknown as z.ZodType<ExtraLayers>;

const entity = z.object({
  ...span,
  type: z.enum(['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC', 'DATE', 'TIME', 'MONEY', 'PERCENT']),
  text: z.string(),
  cluster: z.int().nonnegative().nullable(),
  score,
  value: z
    .union([z.string(), z.number(), z.object({ amount: z.number(), currency: nullable }), z.null()])
    .exactOptional()
    .describe('DATE, TIME, MONEY and PERCENT only; null where it cannot be resolved.'),
});

const cluster = z.object({
  id: z.int().nonnegative(),
  type: z.enum(['PERSON', 'ORGANIZATION', 'LOCATION', 'MISC']),
  name: z.string().describe('The fullest mention, without title or role.'),
  role: nullable,
  mentions: z.array(z.int().nonnegative()).describe('Indices into `entities`.'),
});

const speaker = z.object({
  ...textSpan,
  cluster: z.int().nonnegative().nullable(),
  name: nullable.describe('Null when the article never names the speaker.'),
  by: z.enum(['name', 'pronoun', 'description', 'context']),
  score,
});

const quote = z.object({
  kind: z.enum(['direct', 'mixed', 'indirect']),
  content: z.array(bareSpan).min(1).describe('Fragments in order, quotation marks included.'),
  text: z.string().describe("The fragments' text without the outer marks, joined by a blank."),
  cue: bareSpan.nullable(),
  modality: z.enum(['asserted', 'negated', 'hypothetical']),
  speaker: speaker.nullable(),
  via: z.object(textSpan).nullable().describe('The outlet the quote is taken from.'),
  unclosed: z.boolean(),
  score,
});

/** Checks an annotated record, version 1; the JSON Schema that ships is made from it. */
export const recordSchema: z.ZodType<AnnotatedArticle> = z
  .object({
    record: z.literal(RECORD_VERSION),
    producer: z.string().describe('Equal producers give equal records.'),
    offsets: z.enum(['utf16', 'codepoints', 'bytes']),
    id: nullable,
    title: nullable,
    published: nullable,
    source: nullable,
    url: nullable,
    meta: z.record(z.string(), json).describe('Input columns that have no field of their own.'),
    text: z.string().exactOptional().describe('The source text exactly as it came in.'),
    language: nullable.describe('ISO 639-1.'),
    duplicateOf: nullable,
    dateline: z.object({ ...span, place: nullable, date: nullable, agency: nullable }).nullable(),
    credit: z.object({ ...span, agency: z.string() }).nullable(),
    furniture: z
      .array(z.object({ ...span, kind: z.enum(['artefact', 'byline', 'promotion', 'caption']) }))
      .nullable(),
    sentences: z.array(bareSpan).nullable(),
    entities: z.array(entity).nullable(),
    clusters: z.array(cluster).nullable(),
    quotes: z.array(quote).nullable(),
    summary: z.array(z.object({ sentence: z.int().nonnegative(), ...span, score })).nullable(),
    extra: extra.describe("Layers of users' own stages, by name."),
    warnings: z.array(z.object({ ...span, code: z.string(), message: z.string() })),
  })
  .describe('An annotated article, version 1: one JSON object an article.');

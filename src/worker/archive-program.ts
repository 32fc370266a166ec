import { basename } from 'node:path';
import type { Article } from '../document/article.js';
import { ArticleFields, type FieldMap } from '../readers/article-fields.js';
import { loadReader, type FormatName } from '../readers/formats.js';
import type { Reader } from '../readers/reader.js';
import type { AnnotatedArticle } from '../record/record.js';
import { toReject, type Origin } from '../record/reject.js';
import { SINKS } from '../sinks/formats.js';
import type { SinkName } from '../sinks/sink-names.js';
import { GrowingBytes } from '../sinks/growing-bytes.js';
import type { Sink } from '../sinks/sink.js';
import { fromWireError, type WireError } from '../wire/error.js';
import {
  FILTERED,
  REJECTED,
  WRITTEN,
  type ArchiveOutput,
  type BatchTimes,
  type RawBatch,
  type RecordSource,
} from '../wire/raw-batch.js';
import { RecordSigner } from './record-signer.js';
import type { BatchWork, Program } from './program.js';

export interface ArchiveOptions {
  readonly sink: SinkName;
  readonly map: FieldMap;
  /** Languages of the records that are written, `unknown` for null; all when it is left out. */
  readonly languages?: readonly string[] | undefined;
  /** Whether copies are looked for among the records. */
  readonly signs?: boolean | undefined;
}

/** The archive's program: bytes of records in, bytes of annotated records and of rejects out. */
export function archiveProgram(options: unknown): Program<RawBatch, ArchiveOutput> {
  const { sink, map, languages, signs = false } = options as ArchiveOptions;
  const wanted = languages && new Set(languages);
  const fields = new ArticleFields(map);
  const readers = new Map<FormatName, Reader>();
  return {
    async open(batch) {
      for (const { format } of batch.sources)
        if (!readers.has(format)) readers.set(format, await loadReader(format));
      return new ArchiveWork(batch, readers, fields, SINKS[sink], wanted, signs);
    },
  };
}

class ArchiveWork implements BatchWork<ArchiveOutput> {
  readonly length: number;
  readonly #batch: RawBatch;
  readonly #readers: ReadonlyMap<FormatName, Reader>;
  readonly #fields: ArticleFields;
  readonly #sink: Sink;
  readonly #languages: ReadonlySet<string> | undefined;
  readonly #faults: ReadonlyMap<number, WireError>;
  readonly #output = new GrowingBytes();
  readonly #rejects = new GrowingBytes();
  readonly #outputEnds: Uint32Array;
  readonly #rejectEnds: Uint32Array;
  readonly #fates: Uint8Array;
  readonly #signer: RecordSigner | null;

  constructor(
    batch: RawBatch,
    readers: ReadonlyMap<FormatName, Reader>,
    fields: ArticleFields,
    sink: Sink,
    languages: ReadonlySet<string> | undefined,
    signs: boolean,
  ) {
    this.length = batch.ends.length;
    this.#batch = batch;
    this.#readers = readers;
    this.#fields = fields;
    this.#sink = sink;
    this.#languages = languages;
    this.#faults = new Map(batch.faults.map(({ item, error }) => [item, error]));
    this.#outputEnds = new Uint32Array(this.length);
    this.#rejectEnds = new Uint32Array(this.length);
    this.#fates = new Uint8Array(this.length);
    this.#signer = signs ? new RecordSigner(this.length) : null;
  }

  weightOf(item: number): number {
    const { ends } = this.#batch;
    return ends[item]! - (ends[item - 1] ?? 0);
  }

  async read(item: number): Promise<Article> {
    const fault = this.#faults.get(item);
    if (fault !== undefined) throw fromWireError(fault);
    const { uri, format, head } = this.#source(item);
    const { bytes, ends, ordinals } = this.#batch;
    const record = bytes.subarray(ends[item - 1] ?? 0, ends[item]);
    const parsed = await this.#readers.get(format)!.parse(record, head);
    return this.#fields.toArticle(parsed, `${nameOf(uri)}#${ordinals[item]!}`);
  }

  write(item: number, record: AnnotatedArticle, { text }: Article): void {
    if (this.#languages?.has(record.language ?? 'unknown') === false) {
      this.#note(item, FILTERED);
      return;
    }
    this.#encode(item, record, text);
    this.#note(item, WRITTEN);
  }

  #encode(item: number, record: AnnotatedArticle, text: string): void {
    const { encode, halves } = this.#sink;
    if (this.#signer === null || halves === undefined) {
      this.#output.append(encode(record));
      this.#signer?.sign(item, record, text);
      return;
    }
    const [before, after] = halves(record);
    this.#output.append(before);
    this.#signer.sign(item, record, text, this.#output.length);
    this.#output.append(`null${after}`);
  }

  fail(item: number, error: WireError): void {
    const { ordinals, offsets } = this.#batch;
    const origin: Origin = { uri: this.#source(item).uri, ordinal: ordinals[item]!, byte: offsets[item]! };
    this.#rejects.append(`${JSON.stringify(toReject(fromWireError(error), origin))}\n`);
    this.#note(item, REJECTED);
  }

  close(times: BatchTimes): ArchiveOutput {
    return {
      serial: this.#batch.serial,
      output: this.#output.toBytes(),
      outputEnds: this.#outputEnds,
      rejects: this.#rejects.toBytes(),
      rejectEnds: this.#rejectEnds,
      fates: this.#fates,
      signatures: this.#signer?.close() ?? null,
      times,
    };
  }

  #source(item: number): RecordSource {
    return this.#batch.sources[this.#batch.sourceOf[item]!]!;
  }

  #note(item: number, fate: number): void {
    this.#outputEnds[item] = this.#output.length;
    this.#rejectEnds[item] = this.#rejects.length;
    this.#fates[item] = fate;
    this.#signer?.end(item);
  }
}

/** What an article without an id is called after. */
function nameOf(uri: string): string {
  return uri === '-' ? 'stdin' : basename(uri);
}

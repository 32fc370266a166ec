import type { Readable, Writable } from 'node:stream';
import { deskSettings, type DeskOptions } from '../config.js';
import { preparePool } from '../pool/prepare-pool.js';
import type { FieldMap } from '../readers/article-fields.js';
import { BatchBuilder } from '../readers/batch-builder.js';
import { ndjson } from '../readers/ndjson.js';
import { RecordCutter } from '../readers/record-cutter.js';
import { recordLimit } from '../readers/record-limit.js';
import { WRITTEN, type ArchiveOutput, type RawBatch } from '../wire/raw-batch.js';
import type { ArchiveOptions } from '../worker/archive-program.js';
import { STDIN } from './find-inputs.js';

/** What a filter works on. */
export interface PipeOptions {
  readonly map?: FieldMap | undefined;
  readonly desk?: DeskOptions | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Articles as NDJSON in, one line out for each line in, in their order: the record, or the reject of a line that gives none. Lines are
 * worked on as they come: nothing waits for a batch to be full. Ends early when nobody reads the output any more.
 */
export async function pipeArticles(
  input: Readable,
  output: Writable,
  options: PipeOptions = {},
): Promise<void> {
  const settings = deskSettings(options.desk);
  const program: ArchiveOptions = { sink: 'ndjson', map: options.map ?? {} };
  const { pool } = await preparePool<RawBatch, ArchiveOutput>(settings, {
    name: 'archive',
    options: program,
  });
  // A closed pipe tells of itself by an event too, which ends the process when nobody listens.
  const ignore = (): void => undefined;
  output.on('error', ignore);
  try {
    const batches = batchesOf(input, settings.batch, recordLimit(settings.maxArticleBytes));
    for await (const done of pool.map(batches, { signal: options.signal }))
      if (!(await written(output, inOrder(done)))) return;
  } finally {
    output.off('error', ignore);
    await pool.close({ abort: true });
  }
}

/** Waits until a stream has taken bytes; false when it takes no more. */
async function written(output: Writable, bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    output.write(bytes, (error) => {
      resolve(error == null);
    });
  });
}

/** What has come so far is a batch, however little it is. */
async function* batchesOf(
  input: Readable,
  size: number,
  maxRecordBytes: number,
): AsyncGenerator<RawBatch, void, undefined> {
  const builder = new BatchBuilder(size);
  const start = new Uint8Array();
  const limit = Infinity;
  const cutter = new RecordCutter(
    { uri: STDIN, input: 0, format: 'ndjson', reader: ndjson, start, maxRecordBytes, keepBlank: true, limit },
    builder,
  );
  for await (const chunk of input as AsyncIterable<Uint8Array>) {
    cutter.push(chunk);
    yield* builder.takeAll();
  }
  cutter.end();
  yield* builder.takeAll();
}

/** Records and rejects of a batch as one text, in the order of their lines. */
function inOrder({ output, outputEnds, rejects, rejectEnds, fates }: ArchiveOutput): Uint8Array {
  if (rejects.length === 0) return output;
  const parts = Array.from(fates, (fate, item) => {
    const [bytes, ends] = fate === WRITTEN ? [output, outputEnds] : [rejects, rejectEnds];
    return bytes.subarray(ends[item - 1] ?? 0, ends[item]);
  });
  return Buffer.concat(parts);
}

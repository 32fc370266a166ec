import { access, rm } from 'node:fs/promises';
import { deskSettings, type DeskOptions } from '../config.js';
import { CopydeskError } from '../errors.js';
import { preparePool } from '../pool/prepare-pool.js';
import type { FieldMap } from '../readers/article-fields.js';
import type { SinkName } from '../sinks/formats.js';
import { SINKS } from '../sinks/formats.js';
import type { FormatName } from '../readers/formats.js';
import type { ArchiveOutput, RawBatch } from '../wire/raw-batch.js';
import type { ArchiveOptions } from '../worker/archive-program.js';
import { checkBalance, countFates, noCounts, type Counts } from './accounting.js';
import { findInputs } from './find-inputs.js';
import { OutputFile } from './output-file.js';
import { readBatches } from './read-batches.js';

/** What an archive job is to do. */
export interface JobOptions {
  /** Files, folders, patterns; `-` is stdin. */
  readonly inputs: readonly string[];
  readonly out: string;
  /** @default OUT.rejects.ndjson, made only when there are rejects */
  readonly rejects?: string | undefined;
  readonly from?: FormatName | undefined;
  readonly to?: SinkName | undefined;
  readonly map?: FieldMap | undefined;
  /** Records to read at most. */
  readonly limit?: number | undefined;
  /** Replace an output that is there already. */
  readonly fresh?: boolean | undefined;
  readonly unordered?: boolean | undefined;
  readonly desk?: DeskOptions | undefined;
}

/** Who is told how a job goes. */
export interface JobWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
}

export interface JobProgress {
  /** Bytes read from the inputs, and their sum where it is known. */
  readonly bytes: number;
  readonly totalBytes: number | null;
  readonly counts: Readonly<Counts>;
}

export interface JobResult {
  readonly counts: Readonly<Counts>;
  readonly rejects: string;
}

/**
 * Annotates archives into one file, in the order of the inputs. Throws a {@link CopydeskError}: what was asked wrongly before
 * anything is written, what failed afterwards.
 */
export async function runArchiveJob(options: JobOptions, watch: JobWatch = {}): Promise<JobResult> {
  const settings = deskSettings(options.desk);
  const { out, rejects = `${out}.rejects.ndjson`, to = 'ndjson' } = options;
  const inputs = await findInputs(options.inputs);
  if (options.fresh !== true) for (const path of [out, rejects]) await refuseIfThere(path);
  const program: ArchiveOptions = { sink: to, map: options.map ?? {} };
  const { pool } = await preparePool<RawBatch, ArchiveOutput>(settings, {
    name: 'archive',
    options: program,
  });
  const counts = noCounts();
  const sizes = inputs.map(({ size }) => size);
  const totalBytes = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let bytes = 0;
  const batches = readBatches({
    inputs,
    from: options.from ?? 'ndjson',
    batch: settings.batch,
    maxRecordBytes: recordLimit(settings.maxArticleBytes),
    limit: options.limit ?? Infinity,
    onBytes: (more) => (bytes += more),
    onRecords: (records) => (counts.read += records),
  });
  const output = await OutputFile.create(out);
  const rejected = await OutputFile.create(rejects);
  try {
    await output.write(Buffer.from(SINKS[to].head));
    const ordered = options.unordered !== true;
    for await (const done of pool.map(batches, { ordered, signal: watch.signal })) {
      await output.write(done.output);
      await rejected.write(done.rejects);
      countFates(counts, done);
      watch.onProgress?.({ bytes, totalBytes, counts });
    }
    checkBalance(counts);
    if (counts.rejected > 0 || options.rejects !== undefined) await rejected.commit();
    else {
      await rejected.discard();
      await rm(rejects, { force: true });
    }
    await output.commit();
    return { counts, rejects };
  } catch (thrown) {
    await output.discard();
    await rejected.discard();
    throw thrown;
  } finally {
    await pool.close({ abort: true });
  }
}

/** A record holds more than its article's text: escapes can double it, and other columns come with it. */
function recordLimit(maxArticleBytes: number): number {
  return maxArticleBytes * 2 + 2 ** 20;
}

async function refuseIfThere(path: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) throw new CopydeskError('ERR_COPYDESK_OUTPUT_EXISTS', { uri: path });
}

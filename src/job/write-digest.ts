import { open, rename } from 'node:fs/promises';
import type { DeskSettings } from '../config.js';
import { DigestBuilder, digestText, type Digest, type DigestOptions } from '../digest/index.js';
import { CopydeskError } from '../errors.js';
import type { SinkName } from '../sinks/sink-names.js';
import { outputRecords } from './output-records.js';
import { partOf } from './output-file.js';
import { syncFolderOf, unlessUnwritable } from './safe-files.js';

/** A digest of all records of a job, in a file of its own. */
export interface JobDigest extends DigestOptions {
  /** Where it goes: JSON when the name ends in `.json`, else text, a sentence a line. An earlier one is replaced. */
  readonly file: string;
}

function refusal(expected: string, got: string, remedy: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_OPTION', { expected: `${expected} for a digest`, got, remedy });
}

/** Throws `ERR_COPYDESK_OPTION` when the records of this job could not be digested; before anything is written. */
export function checkDigest(digest: DigestOptions, settings: DeskSettings, sink: SinkName): void {
  new DigestBuilder(digest);
  if (sink !== 'ndjson') throw refusal('records as ndjson', sink, 'Leave --to out, or make it ndjson.');
  if (!settings.text) throw refusal('the text in the records', '--no-text', 'Leave --no-text out.');
  if (settings.offsets !== 'utf16')
    throw refusal('offsets in utf16', settings.offsets, 'Leave --offsets out.');
  const stages = settings.stages.map((stage) => (typeof stage === 'string' ? stage : stage.use));
  if (!stages.includes('summary'))
    throw refusal('the stage summary', stages.join(','), 'Add summary to --stages.');
}

/**
 * Writes the digest of a job that is done. It is read from the job's output, not gathered on the way: so it tells of every record
 * however often the job was interrupted. Throws `ERR_COPYDESK_OUTPUT_UNWRITABLE`, and what reading the output throws.
 */
export async function writeDigest(digest: JobDigest, out: string, signal?: AbortSignal): Promise<void> {
  const { file, ...options } = digest;
  const builder = new DigestBuilder(options);
  for await (const record of outputRecords(out)) {
    signal?.throwIfAborted();
    builder.add(record);
  }
  await writeWhole(file, encode(file, builder.finish()));
}

function encode(file: string, digest: Digest): string {
  return /\.json$/i.test(file) ? `${JSON.stringify(digest, null, 2)}\n` : digestText(digest);
}

/** Under its name there is the old file or the whole new one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await unlessUnwritable(path, async () => {
    const handle = await open(partOf(path), 'w');
    await handle.writeFile(text).finally(async () => handle.close());
    await rename(partOf(path), path);
    await syncFolderOf(path);
  });
}

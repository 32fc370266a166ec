import { writeFile } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { VERSION } from '../package-root.js';
import type { JobOptions, JobResult } from './job-options.js';

/** Writes what became of a job as JSON. Throws `ERR_COPYDESK_OUTPUT_UNWRITABLE`. */
export async function writeReport(path: string, options: JobOptions, result: JobResult): Promise<void> {
  const { counts, rejectCodes, rejects, producer, seconds, bytes } = result;
  const report = {
    report: 1,
    copydesk: VERSION,
    node: process.version,
    producer,
    inputs: options.inputs,
    out: options.out,
    rejects,
    counts,
    rejectCodes,
    bytes,
    seconds: Number(seconds.toFixed(3)),
    articlesPerSecond: Number((counts.read / seconds).toFixed(2)),
    megabytesPerSecond: Number((bytes / 1e6 / seconds).toFixed(3)),
  };
  try {
    await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (cause) {
    const details = { uri: path, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_OUTPUT_UNWRITABLE', details, { cause });
  }
}

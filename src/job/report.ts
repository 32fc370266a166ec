import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { VERSION } from '../package-root.js';
import type { JobResult } from './job-options.js';
import { unlessUnwritable } from './safe-files.js';

/**
 * Writes what became of a job as JSON, the whole job however often it was interrupted. Reads the output once more, for its hash. Throws
 * `ERR_COPYDESK_OUTPUT_UNWRITABLE`, and `_INPUT_UNREADABLE` for an output that is gone.
 */
export async function writeReport(path: string, out: string, result: JobResult): Promise<void> {
  const { counts, rejectCodes, rejects, producer, stages, inputs, work, seconds, bytes } = result;
  const report = {
    report: 1,
    copydesk: VERSION,
    node: process.version,
    producer,
    stages: stages.map(({ name, version, options, models }, index) => ({
      name,
      version,
      options,
      models,
      milliseconds: work.stages[index + 1] ?? 0,
    })),
    readMilliseconds: work.stages[0] ?? 0,
    writeMilliseconds: work.stages[stages.length + 1] ?? 0,
    inputs,
    output: { path: out, ...(await hashOf(out)) },
    rejects: rejects === null ? null : { path: rejects, ...(await hashOf(rejects)) },
    counts,
    rejectCodes,
    slowest: work.slowest.map(({ input, ordinal, milliseconds }) => ({
      uri: inputs[input]?.uri ?? null,
      ordinal,
      milliseconds,
    })),
    lastRun: {
      seconds: Number(seconds.toFixed(3)),
      bytes,
      articles: counts.read - result.resumedFrom,
      articlesPerSecond: Number(((counts.read - result.resumedFrom) / seconds).toFixed(2)),
      megabytesPerSecond: Number((bytes / 1e6 / seconds).toFixed(3)),
    },
  };
  await unlessUnwritable(path, async () => writeFile(path, `${JSON.stringify(report, null, 2)}\n`));
}

async function hashOf(uri: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(uri, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
    return { bytes: (await stat(uri)).size, sha256: hash.digest('hex') };
  } catch (cause) {
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_INPUT_UNREADABLE', details, { cause });
  }
}

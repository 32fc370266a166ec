import { access, open, rename, rm, stat } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import type { AnnotatedArticle } from '../record/record.js';
import { SINKS } from '../sinks/formats.js';
import type { SinkName } from '../sinks/sink-names.js';
import type { Assemble } from '../sinks/sink.js';
import type { JobWatch } from './job-options.js';
import { giveName, partOf } from './output-file.js';
import { outputRecords } from './output-records.js';
import { syncFolderOf, unlessUnwritable } from './safe-files.js';

/**
 * Gives an output that is complete its name; one that has it already is left as it is. Before, makes of the records what can only be made of all of
 * them: that is done again when it was interrupted.
 */
export async function nameOutput(out: string, sink: SinkName, watch: JobWatch = {}): Promise<void> {
  const { assemble } = SINKS[sink];
  if (assemble === undefined) return giveName(out);
  if (await isThere(partOf(out))) await assembleOutput(assemble, out, watch);
}

/** The output's own name is given last: when it is there, all is. */
async function assembleOutput(
  assemble: Assemble,
  out: string,
  { signal, onAssembly }: JobWatch,
): Promise<void> {
  const part = partOf(out);
  await unlessUnwritable(out, async () => {
    const { size } = await stat(part);
    let bytes = 0;
    const records = outputRecords(part, (more) => onAssembly?.((bytes += more) / size));
    for (const { written, name } of await assemble(untilAborted(records, signal), out, signal)) {
      const handle = await open(written, 'r+');
      await handle.sync().finally(async () => handle.close());
      await rename(written, name);
    }
    await syncFolderOf(out);
    await rm(part);
  });
}

async function* untilAborted(
  records: AsyncIterable<AnnotatedArticle>,
  signal?: AbortSignal,
): AsyncGenerator<AnnotatedArticle, void, undefined> {
  for await (const record of records) {
    if (signal?.aborted === true)
      throw new CopydeskError('ERR_COPYDESK_ABORTED', { reason: String(signal.reason) });
    yield record;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CopydeskError } from '../errors.js';

/** A new name is only safe from a power cut once its folder is synced. Some systems cannot open folders: there it stays a hope. */
export async function syncFolderOf(path: string): Promise<void> {
  try {
    const handle = await open(dirname(path), 'r');
    await handle.sync().finally(async () => handle.close());
  } catch {
    return;
  }
}

/** Does something to a file of the output; what goes wrong is `ERR_COPYDESK_OUTPUT_UNWRITABLE`. */
export async function unlessUnwritable<Result>(uri: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof CopydeskError) throw cause;
    throw new CopydeskError('ERR_COPYDESK_OUTPUT_UNWRITABLE', { uri, cause: problemOf(cause) }, { cause });
  }
}

/** What Node says without the call it was said of, `, open 'a.ndjson.lock'`: files that lie beside an output for a while mean nothing to a user. */
function problemOf(cause: unknown): string {
  return (cause as Error).message.replace(/, [a-z]+(?: '[^']*'(?: -> '[^']*')?)?$/, '');
}

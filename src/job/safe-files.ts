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
    const details = { uri, cause: (cause as Error).message };
    throw new CopydeskError('ERR_COPYDESK_OUTPUT_UNWRITABLE', details, { cause });
  }
}

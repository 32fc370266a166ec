import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CopydeskError } from '../errors.js';
import type { JobFiles } from './begin-job.js';

/** What a job writes besides its own files. */
export interface ExtraOutputs {
  readonly digest?: string | undefined;
  readonly report?: string | undefined;
}

/** All names that a job writes to, each in words of what it is for. */
export function outputsOf(files: JobFiles, { digest, report }: ExtraOutputs): [what: string, uri: string][] {
  const { out: output, ...beside } = files;
  return Object.entries({ output, ...beside, digest, report }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
}

/**
 * Refuses what cannot be written as it is named, before any work is done: a job of days must not fail at its last file for it. Throws
 * `ERR_COPYDESK_OUTPUT_FOLDER` for a folder that is not there, `ERR_COPYDESK_OPTION` for a name that is a folder's, or that of two outputs.
 */
export async function checkOutputs(
  outputs: readonly (readonly [what: string, uri: string])[],
): Promise<void> {
  const taken = new Map<string, string>();
  for (const [what, uri] of outputs) {
    const path = resolve(uri);
    const other = taken.get(path);
    if (other !== undefined)
      throw refusal(`a file of its own for the ${what}`, `${uri}, which is the ${other}`);
    taken.set(path, what);
    const folder = dirname(uri);
    if (!(await isFolder(folder))) throw new CopydeskError('ERR_COPYDESK_OUTPUT_FOLDER', { folder, uri });
    if (await isFolder(uri)) throw refusal(`the name of a file for the ${what}`, `${uri}, which is a folder`);
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

function refusal(expected: string, got: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_OPTION', { expected, got, remedy: 'Give another name.' });
}

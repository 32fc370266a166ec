import { stat } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { STDIN, type JobInput } from './find-inputs.js';

/**
 * Refuses a job that would write over what it reads, by whatever names the two go: links, or a pattern that takes in the output of
 * an earlier job. Throws `ERR_COPYDESK_OPTION`.
 */
export async function spareInputs(
  inputs: readonly JobInput[],
  outputs: readonly (readonly [what: string, uri: string])[],
): Promise<void> {
  const written = new Map<string, string>();
  for (const [, uri] of outputs) {
    const file = await identityOf(uri);
    if (file !== null) written.set(file, uri);
  }
  if (written.size === 0) return;
  for (const { uri } of inputs) {
    const file = uri === STDIN ? null : await identityOf(uri);
    const output = file === null ? undefined : written.get(file);
    if (output !== undefined)
      throw new CopydeskError('ERR_COPYDESK_OPTION', {
        expected: 'inputs that the job does not write over',
        got: `${uri}, which is its own ${output}`,
        remedy: 'Write elsewhere with --out, or leave that file out of the inputs.',
      });
  }
}

/** One string for one file, whatever its names; null when there is none. */
async function identityOf(uri: string): Promise<string | null> {
  const found = await stat(uri, { bigint: true }).catch(() => null);
  return found?.isFile() === true ? `${found.dev}:${found.ino}` : null;
}

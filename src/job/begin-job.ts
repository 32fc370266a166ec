import { access } from 'node:fs/promises';
import { CopydeskError } from '../errors.js';
import { differenceOf } from './identity-difference.js';
import type { JobIdentity } from './job-identity.js';
import { Journal, type Checkpoint } from './journal.js';

/** How a job begins: at its start or behind a checkpoint; with only the names left to give; or not at all, being done. */
export type Beginning =
  | { readonly kind: 'start'; readonly last: Checkpoint | null }
  | { readonly kind: 'complete' | 'done'; readonly last: Checkpoint };

/** The files of a job. */
export interface JobFiles {
  readonly out: string;
  readonly rejects: string;
  readonly journal: string;
  /** What is known of articles that are no copies: only there while a job is under way. */
  readonly seen: string;
  /** How many bytes each record has in output and rejects: stays for shards, and where there are rejects to try again. */
  readonly index: string;
}

/** The files of a job that writes `out`: all beside it, but for rejects that go elsewhere. */
export function filesBeside(out: string, rejects = `${out}.rejects.ndjson`): JobFiles {
  return { out, rejects, journal: `${out}.journal`, seen: `${out}.seen`, index: `${out}.index` };
}

/**
 * Finds out from what lies there how a job begins. Throws `ERR_COPYDESK_OUTPUT_EXISTS`, `_JOURNAL_DIFFERS` and `_JOURNAL_INVALID`.
 * `fresh` begins anew whatever there is; an earlier output stays until the new one is whole.
 */
export async function beginningOf(
  files: JobFiles,
  identity: JobIdentity,
  fresh: boolean,
): Promise<Beginning> {
  const nothing: Beginning = { kind: 'start', last: null };
  if (fresh) return nothing;
  const found = await Journal.read(files.journal);
  if (found === null) {
    for (const uri of [files.out, files.rejects])
      if (await isThere(uri)) throw new CopydeskError('ERR_COPYDESK_OUTPUT_EXISTS', { uri });
    return nothing;
  }
  const difference = differenceOf(found.identity, identity);
  if (difference !== null)
    throw new CopydeskError('ERR_COPYDESK_JOURNAL_DIFFERS', { uri: files.journal, difference });
  const { last } = found;
  if (last?.done === true) return (await isThere(files.out)) ? { kind: 'done', last } : nothing;
  return last?.complete === true ? { kind: 'complete', last } : { kind: 'start', last };
}

/**
 * The end of a job whose rejects are tried again. Its inputs and options must be what they were, but for its limits. Throws
 * `ERR_COPYDESK_JOURNAL_DIFFERS`.
 */
export async function doneBefore(files: JobFiles, identity: JobIdentity): Promise<Beginning> {
  const found = await Journal.read(files.journal);
  if (found === null) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri: files.journal });
  const { maxArticleBytes } = found.identity.options;
  const difference = differenceOf(found.identity, {
    ...identity,
    options: { ...identity.options, maxArticleBytes },
  });
  const { last } = found;
  if (difference !== null || last === null || (last.done ?? last.complete) !== true)
    throw new CopydeskError('ERR_COPYDESK_JOURNAL_DIFFERS', {
      uri: files.journal,
      difference: difference ?? 'it is not done yet; without --retry-rejects it goes on',
    });
  return { kind: last.done === true ? 'done' : 'complete', last };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

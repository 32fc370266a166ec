import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CopydeskError } from '../errors.js';

/** One input of a job. */
export interface JobInput {
  /** As it is named in origins: the path as the user gave it, `-` for stdin. */
  readonly uri: string;
  /** Bytes on disk; null when that is not known before the end. */
  readonly size: number | null;
}

/** stdin's name. */
export const STDIN = '-';

/**
 * The files behind the names given: files, folders (all files below, hidden ones left out) and patterns, each group in the order of its
 * names, so that the same command sees the same order everywhere. Throws `ERR_COPYDESK_INPUT_MISSING`, `_INPUT_UNREADABLE`.
 */
export async function findInputs(names: readonly string[]): Promise<JobInput[]> {
  const found: JobInput[] = [];
  for (const name of names) found.push(...(await inputsOf(name)));
  return found;
}

async function inputsOf(name: string): Promise<JobInput[]> {
  if (name === STDIN) return [{ uri: STDIN, size: null }];
  const there = await statOf(name);
  if (there === null) {
    const paths = isDynamicPattern(name) ? await glob(name, { expandDirectories: false }) : [];
    if (paths.length === 0) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri: name });
    return sized(paths);
  }
  if (!there.isDirectory()) return [{ uri: name, size: there.isFile() ? there.size : null }];
  const paths = await glob('**/*', { cwd: name, followSymbolicLinks: false });
  if (paths.length === 0) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri: join(name, '*') });
  return sized(paths.map((path) => join(name, path)));
}

async function sized(paths: readonly string[]): Promise<JobInput[]> {
  const sorted = [...paths].sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(sorted.map(async (uri) => ({ uri, size: (await statOf(uri))?.size ?? null })));
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw new CopydeskError(
      'ERR_COPYDESK_INPUT_UNREADABLE',
      { uri: path, cause: (cause as Error).message },
      { cause },
    );
  }
}

function isMissing(cause: unknown): boolean {
  const code = (cause as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

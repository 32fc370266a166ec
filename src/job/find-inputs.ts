import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
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
 * names, so that the same command sees the same order everywhere. Symbolic links are followed; a folder that is reached by several ways, as in
 * a loop of links, is read once. Throws `ERR_COPYDESK_INPUT_MISSING`, `_INPUT_UNREADABLE`.
 */
export async function findInputs(names: readonly string[]): Promise<JobInput[]> {
  const found: JobInput[] = [];
  for (const name of names) found.push(...(await inputsOf(name)));
  return found;
}

async function inputsOf(name: string): Promise<JobInput[]> {
  if (name === STDIN) return [{ uri: STDIN, size: null }];
  const there = await statOf(name);
  if (there?.isDirectory() === false) return [{ uri: name, size: there.isFile() ? there.size : null }];
  // Files alone need none of it.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (there === null) {
    const paths = isDynamicPattern(name)
      ? await glob(name, { expandDirectories: false, absolute: isAbsolute(name) })
      : [];
    if (paths.length === 0) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri: name });
    return sized(paths);
  }
  const paths = await glob('**/*', { cwd: name });
  if (paths.length === 0) throw new CopydeskError('ERR_COPYDESK_INPUT_MISSING', { uri: join(name, '*') });
  return sized(paths.map((path) => join(name, path)));
}

async function sized(paths: readonly string[]): Promise<JobInput[]> {
  const sorted = (await reachedOnce(paths)).sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(sorted.map(async (uri) => ({ uri, size: (await statOf(uri))?.size ?? null })));
}

/** Of paths that lead to one file of one folder, by links between folders, the shortest. */
async function reachedOnce(paths: readonly string[]): Promise<string[]> {
  const folders = new Map<string, string>();
  const shortest = new Map<string, string>();
  for (const path of paths) {
    const folder = dirname(path);
    let real = folders.get(folder);
    if (real === undefined) folders.set(folder, (real = await realpath(folder)));
    const file = join(real, basename(path));
    const other = shortest.get(file);
    if (other === undefined || path.length < other.length) shortest.set(file, path);
  }
  return [...shortest.values()];
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

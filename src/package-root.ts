import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('copydesk cannot find its own package.json');
    folder = parent;
  }
  return folder;
}

/** The folder of copydesk's package.json, whether this runs from `src` or from `dist`. Holds `models/` and `dist/`. */
export const PACKAGE_ROOT = findRoot();

/** This package's version, as in its package.json. */
export const VERSION = (
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }
).version;

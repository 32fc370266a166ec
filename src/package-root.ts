import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

function manifestIn(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

/** The nearest folder above this file that is copydesk's; null when a bundler has moved the code into another package. */
function folderAbove(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (manifestIn(folder)?.name !== 'copydesk') {
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
  return folder;
}

/** A bundle holds neither models nor workers: they are taken from the installed package. */
function folderInstalled(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('copydesk/package.json'));
  } catch (cause) {
    throw new Error(
      'copydesk cannot find its own folder. Its models and workers are not bundled: install it beside the bundle, or mark it external.',
      { cause },
    );
  }
}

/** The folder of copydesk's package.json, whether this runs from `src`, `dist` or a bundle. Holds `models/` and `dist/`. */
export const PACKAGE_ROOT = folderAbove() ?? folderInstalled();

/** This package's version, as in its package.json. */
export const VERSION = manifestIn(PACKAGE_ROOT)?.version ?? '0.0.0';

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Newest modification time, in ms, of the files below a folder whose names end in `ending`. */
function newest(folder: string, ending: string): number {
  let latest = 0;
  if (!existsSync(folder)) return latest;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && entry.name.endsWith(ending))
      latest = Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return latest;
}

/** Fails when a source is newer than the build: worker threads load `dist`, and a stale worker tests yesterday's code. */
export default function setup(): void {
  const root = join(import.meta.dirname, '..');
  const sources = Math.max(newest(join(root, 'src'), '.ts'), newest(join(root, 'workers'), '.ts'));
  const built = statSync(join(root, 'dist/src/pipeline.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources > built)
    throw new Error('dist is older than the sources. Run `npm test`, or `npm run build` first.');
}

import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g;
const TYPE_ONLY = /^(?:import|export) type [^;]*;/gm;

/** Every module that a file reaches, statically or dynamically: sources by path, packages by name. */
function reachedFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const open = [join(ROOT, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const name = relative(ROOT, file);
    if (reached.has(name)) continue;
    reached.add(name);
    const code = readFileSync(file, 'utf8').replace(TYPE_ONLY, '');
    for (const [, specifier = ''] of code.matchAll(IMPORT))
      if (specifier.startsWith('.')) open.push(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
      else reached.add(specifier);
  }
  return reached;
}

describe('the thread border', () => {
  it('keeps what belongs to the main thread out of workers', () => {
    const reached = reachedFrom('workers/annotate.ts');
    const modules = [...reached];
    expect(modules).toContain('src/pipeline.ts');
    expect(modules).toContain('src/worker/articles-program.ts');
    const mainOnly =
      /^(?:piscina|p-queue|commander|cli-progress|src\/(?:pool|job|cli)\/.*|src\/(?:desk|config)\.ts)$/;
    expect(modules.filter((name) => mainOnly.test(name))).toEqual([]);
  });

  it('is seen by this test: the desk reaches piscina and p-queue', () => {
    const reached = reachedFrom('src/index.ts');
    expect(reached).toContain('piscina');
    expect(reached).toContain('p-queue');
  });
});

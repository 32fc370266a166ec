import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { createDesk as createDeskHere } from '../src/desk.js';
import { CopydeskError } from '../src/errors.js';
import { toWireError } from '../src/wire/error.js';

const ROOT = join(import.meta.dirname, '..');

/** Another copy of the package, as two versions in one tree of dependencies would be. */
function anotherCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-copy-'));
  for (const part of ['dist/src', 'dist/workers', 'package.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const part of ['node_modules', 'models']) symlinkSync(join(ROOT, part), join(folder, part));
  return folder;
}

test('an error of another copy of the package has its code, and keeps it on its way through this one', async () => {
  const url = pathToFileURL(join(anotherCopy(), 'dist/src/index.js')).href;
  const { createDesk } = (await import(url)) as { createDesk: typeof createDeskHere };
  const thrown: unknown = await createDesk({ threads: 0, maxArticleBytes: 3 })
    .annotate('Rain.')
    .catch((error: unknown) => error);
  expect(thrown).not.toBeInstanceOf(CopydeskError);
  expect(thrown).toMatchObject({ code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE' });
  expect(toWireError(thrown)).toMatchObject({
    code: 'ERR_COPYDESK_ARTICLE_TOO_LARGE',
    details: { limit: 3 },
  });
});

test('the library works in a folder without write access, and writes nothing into its own', async () => {
  const copy = anotherCopy();
  const before = await readdir(copy, { recursive: true });
  const url = pathToFileURL(join(copy, 'dist/src/index.js')).href;
  const program = `
    const { createDesk } = await import(${JSON.stringify(url)});
    const desk = createDesk({ threads: 1 });
    console.log((await desk.annotate('Rain fell. It was cold.')).sentences.length);
    await desk.close();`;
  // Nobody can write into /proc, not even root.
  const cwd = process.platform === 'linux' ? '/proc' : undefined;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: '/proc', TMPDIR: '/proc' },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '2\n', stderr: '' });
  expect(await readdir(copy, { recursive: true })).toEqual(before);
});

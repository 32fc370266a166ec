import { link, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from './run-copydesk.js';

test('a job never writes over its inputs, by whatever name they go', async () => {
  const folder = await temporaryFolder();
  const path = (name: string) => join(folder, name);
  const line = '{"text":"It rained."}\n';
  await writeFile(path('in.ndjson'), line);
  await link(path('in.ndjson'), path('same.ndjson'));
  for (const out of ['in.ndjson', 'same.ndjson']) {
    const ran = await runCopydesk([
      'run',
      path('in.ndjson'),
      '--out',
      path(out),
      '--fresh',
      '--threads',
      '0',
    ]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('Expected inputs that the job does not write over, got ');
    expect(await readFile(path('in.ndjson'), 'utf8')).toBe(line);
  }
});

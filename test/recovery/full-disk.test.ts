import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';
import { articlesOf } from './jobs.js';
import { mountTmpfs } from './mount-tmpfs.js';
import { contentOf } from './output-content.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  const lines = articlesOf(1000).map((article) => JSON.stringify(article));
  await writeFile(join(folder, 'in.ndjson'), lines.join('\n'));
});

const FLAGS = ['--threads', '1', '--stages', 'normalise,sentences', '--quiet'];

/** Full on the way, and full when the records are there and something else is made of them. */
test.for([
  { out: 'o.ndjson', size: '500k', more: [] },
  { out: 'o.ndjson.gz', size: '100k', more: ['--dedupe'] },
  { out: 'o.sqlite', size: '500k', more: [] },
  { out: 'o.sqlite', size: '2m', more: [] },
  { out: 'o.parquet', size: '1700k', more: [] },
])(
  'a disk of $size that is full fails with exit code 1; with room again the job to $out ends as if nothing had been',
  { timeout: 120_000 },
  async ({ out, size, more }, { skip }) => {
    const disk = mountTmpfs(size);
    if (typeof disk === 'string') return skip(disk);
    try {
      const args = (to: string) => ['run', join(folder, 'in.ndjson'), '--out', to, ...FLAGS, ...more];
      const calm = join(folder, `${size}-${out}`);
      expect((await runCopydesk(args(calm))).code).toBe(0);

      const there = join(disk.folder, out);
      const full = await runCopydesk(args(there));
      expect(full).toMatchObject({ code: 1, stdout: '' });
      expect(full.stderr).toContain('ERR_COPYDESK_OUTPUT_UNWRITABLE');
      expect(await readdir(disk.folder)).not.toContain(out);

      disk.enlarge('64m');
      const resumed = await runCopydesk(args(there));
      expect(resumed.code).toBe(0);
      expect(await contentOf(there)).toEqual(await contentOf(calm));
    } finally {
      disk.unmount();
    }
  },
);

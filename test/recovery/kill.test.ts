import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAIN, runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';

/** Kills of each job below; `npm run test:recovery` asks for more. */
const KILLS = Number(process.env['COPYDESK_KILLS'] ?? 1);

/** Words that no other article has. */
const subject = (index: number): string =>
  Array.from({ length: 12 }, (_, word) => `Group${index * (word + 1)} met Ada Moor${index + word}.`).join(
    ' ',
  );

/** Enough articles for some seconds of work, so that checkpoints lie before most kills; every 50th is broken, every third is a copy. */
const articles = Array.from({ length: 3000 }, (_, index) => ({
  id: `a${index}`,
  text: `${subject(index % 3 === 2 ? index - 2 : index)} "We are ready," she told reporters. ${'It rained for days. '.repeat(40)}`,
}));
const ndjson = articles
  .map((article, index) => (index % 50 === 49 ? '{"id": broken' : JSON.stringify(article)))
  .join('\n');
const csv = `id,text\n${articles.map(({ id, text }) => `${id},"${text.replaceAll('"', '""')}"\n`).join('')}`;

const JOBS = [
  { name: 'in.ndjson', content: ndjson, out: 'out.ndjson', threads: '1', flags: ['--dedupe'] },
  {
    name: 'in.ndjson.gz',
    content: gzipSync(ndjson),
    out: 'out.ndjson.gz',
    threads: '2',
    flags: ['--dedupe=skip'],
  },
  { name: 'in.csv', content: csv, out: 'out.ndjson', threads: '2', flags: [] },
];

test.for(JOBS)(
  'killed at any moment, $name to $out ends byte for byte as if nothing had been',
  { timeout: 60_000 * (1 + KILLS) },
  async ({ name, content, out, threads, flags: more }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), content);
    const flags = ['--threads', threads, '--stages', 'normalise,sentences', '--quiet', ...more];
    const args = (to: string) => ['run', join(folder, name), '--out', join(folder, to), ...flags];
    const began = performance.now();
    const calm = await runCopydesk(args(`calm-${out}`));
    const whole = performance.now() - began;
    expect(calm.code).toBe(0);
    for (let round = 0; round < KILLS; round++) {
      const child = spawn(process.execPath, [MAIN, ...args(`${round}-${out}`)], { stdio: 'ignore' });
      const closed = once(child, 'close');
      await Promise.race([sleep(whole * Math.random()), closed]);
      const signal = Math.random() < 0.75 ? 'SIGKILL' : 'SIGTERM';
      const told = performance.now();
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      expect(performance.now() - told).toBeLessThan(10_000);
      // A SIGTERM that comes before any of our code runs ends the process as the system does: with no code.
      expect(signal === 'SIGTERM' ? [0, 143, null] : [0, null]).toContain(code);
      const resumed = await runCopydesk(args(`${round}-${out}`));
      expect(resumed.code).toBe(0);
      expect(resumed.stderr.trimEnd().split('\n').at(-1)).toBe(calm.stderr.trimEnd().split('\n').at(-1));
      for (const file of [out, ...(name.includes('csv') ? [] : [`${out}.rejects.ndjson`])])
        expect(
          (await readFile(join(folder, `${round}-${file}`))).equals(
            await readFile(join(folder, `calm-${file}`)),
          ),
        ).toBe(true);
    }
  },
);

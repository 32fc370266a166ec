import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { MAIN, runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';
import { JOBS } from './jobs.js';
import { contentOf } from './output-content.js';

/** Kills of a job, one of which in five by SIGTERM; `npm run test:recovery` asks for 63: over 200 times `kill -9` in all. */
const KILLS = Number(process.env['COPYDESK_KILLS'] ?? 1);

const total = { SIGKILL: 0, SIGTERM: 0, wentOn: 0, slowest: 0 };
afterAll(() => {
  if (KILLS > 1) process.stdout.write(`all jobs: ${JSON.stringify(total)}\n`);
});

/** Names in a folder that a job of this output leaves, without what tells the runs apart. */
async function leftBy(folder: string, run: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${run}-`));
  return names.map((name) => name.slice(run.length + 1)).sort();
}

/** The short version, for every commit, has the jobs that get all kills. */
test.for(KILLS > 1 ? JOBS : JOBS.filter(({ share }) => share === undefined))(
  'killed at any moment, $name to $out with $threads threads ends as if nothing had been',
  { timeout: 120_000 * (1 + KILLS) },
  async ({ name, content, out, threads, stages, more = [], beside = [], share = 1 }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), content());
    const flags = ['--threads', threads, '--stages', stages, '--quiet', ...more];
    const args = (run: string) => [
      'run',
      join(folder, name),
      '--out',
      join(folder, `${run}-${out}`),
      ...flags,
    ];
    const began = performance.now();
    const calm = await runCopydesk(args('calm'));
    const whole = performance.now() - began;
    expect(calm.code).toBe(0);
    const left = await leftBy(folder, 'calm');
    const outputs = [out, ...beside.map((ending) => out.replace(/\.\w+$/, ending))];
    if (!calm.stderr.includes('rejected 0 ')) outputs.push(`${out}.rejects.ndjson`);
    const expected = new Map<string, unknown>();
    for (const file of outputs) expected.set(file, await contentOf(join(folder, `calm-${file}`)));
    const tally = { SIGKILL: 0, SIGTERM: 0, wentOn: 0, slowest: 0 };
    for (let round = 0; round < Math.ceil(KILLS * share); round++) {
      const child = spawn(process.execPath, [MAIN, ...args(`${round}`)], { stdio: 'ignore' });
      const closed = once(child, 'close');
      await Promise.race([sleep(whole * Math.random()), closed]);
      const signal = (KILLS === 1 ? Math.random() < 0.8 : round % 5 > 0) ? 'SIGKILL' : 'SIGTERM';
      const told = performance.now();
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      const took = performance.now() - told;
      expect(took).toBeLessThan(10_000);
      // A SIGTERM that comes before any of our code runs ends the process as the system does: with no code.
      expect(signal === 'SIGTERM' ? [0, 143, null] : [0, null]).toContain(code);
      const resumed = await runCopydesk(args(`${round}`));
      expect(resumed.code).toBe(0);
      expect(resumed.stderr.trimEnd().split('\n').at(-1)).toBe(calm.stderr.trimEnd().split('\n').at(-1));
      tally[signal]++;
      if (resumed.stderr.includes('went on behind')) tally.wentOn++;
      if (signal === 'SIGTERM') tally.slowest = Math.max(tally.slowest, took);
      expect(await leftBy(folder, `${round}`)).toEqual(left);
      for (const file of outputs)
        expect(await contentOf(join(folder, `${round}-${file}`))).toEqual(expected.get(file));
      for (const file of left) await rm(join(folder, `${round}-${file}`));
    }
    if (KILLS > 1) process.stdout.write(`${name} to ${out}: ${JSON.stringify(tally)}\n`);
    for (const kind of ['SIGKILL', 'SIGTERM', 'wentOn'] as const) total[kind] += tally[kind];
    total.slowest = Math.max(total.slowest, tally.slowest);
    await rm(folder, { recursive: true });
  },
);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MAIN, runCopydesk, temporaryFolder } from '../cli/run-copydesk.js';

/** Kills of each job below, one of which in five by SIGTERM; `npm run test:recovery` asks for 63: 200 times `kill -9` in all. */
const KILLS = Number(process.env['COPYDESK_KILLS'] ?? 1);

const ALL_STAGES = 'normalise,sentences,entities,quotes,speakers,summary';

/** Words that no other article has. */
const subject = (index: number): string =>
  Array.from({ length: 12 }, (_, word) => `Group${index * (word + 1)} met Ada Moor${index + word}.`).join(
    ' ',
  );

/** Enough articles for some seconds of work, so that checkpoints lie before most kills; every third is a copy. */
const articlesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    text: `${subject(index % 3 === 2 ? index - 2 : index)} "We are ready," she told reporters. ${'It rained for days. '.repeat(40)}`,
  }));

/** Every 50th line is broken. */
const ndjson = (count: number) =>
  articlesOf(count)
    .map((article, index) => (index % 50 === 49 ? '{"id": broken' : JSON.stringify(article)))
    .join('\n');

const csv = (count: number) =>
  `id,text\n${articlesOf(count)
    .map(({ id, text }) => `${id},"${text.replaceAll('"', '""')}"\n`)
    .join('')}`;

/** A crawl: a member of gzip a record, every 50th response a picture. */
const warc = (count: number) =>
  Buffer.concat(
    articlesOf(count).map(({ id, text }, index) => {
      const type = index % 50 === 49 ? 'image/png' : 'text/html; charset=utf-8';
      const page = `<html><body><article><h1>${id}</h1><p>${text}</p></article></body></html>`;
      const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${page}`;
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${id}\r\nContent-Type: application/http;msgtype=response\r\n`;
      return gzipSync(`${head}Content-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`);
    }),
  );

const SHORT = 'normalise,sentences';
const JOBS = [
  {
    name: 'in.ndjson',
    content: ndjson(3000),
    out: 'out.ndjson',
    threads: '1',
    stages: SHORT,
    more: ['--dedupe'],
  },
  {
    ...{ name: 'in.ndjson.gz', content: gzipSync(ndjson(3000)), out: 'out.ndjson.gz', threads: '2' },
    ...{ stages: SHORT, more: ['--dedupe=skip'] },
  },
  { name: 'in.csv', content: csv(300), out: 'out.csv', threads: '2', stages: ALL_STAGES, more: [] },
  {
    name: 'in.warc.gz',
    content: warc(600),
    out: 'out.ndjson',
    threads: '1',
    stages: ALL_STAGES,
    more: [],
  },
];

test.for(JOBS)(
  'killed at any moment, $name to $out with $threads threads ends byte for byte as if nothing had been',
  { timeout: 120_000 * (1 + KILLS) },
  async ({ name, content, out, threads, stages, more }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), content);
    const flags = ['--threads', threads, '--stages', stages, '--quiet', ...more];
    const args = (to: string) => ['run', join(folder, name), '--out', join(folder, to), ...flags];
    const began = performance.now();
    const calm = await runCopydesk(args(`calm-${out}`));
    const whole = performance.now() - began;
    expect(calm.code).toBe(0);
    const hasRejects = !calm.stderr.includes('rejected 0 ');
    const tally = { SIGKILL: 0, SIGTERM: 0, wentOn: 0, slowest: 0 };
    for (let round = 0; round < KILLS; round++) {
      const child = spawn(process.execPath, [MAIN, ...args(`${round}-${out}`)], { stdio: 'ignore' });
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
      const resumed = await runCopydesk(args(`${round}-${out}`));
      expect(resumed.code).toBe(0);
      expect(resumed.stderr.trimEnd().split('\n').at(-1)).toBe(calm.stderr.trimEnd().split('\n').at(-1));
      tally[signal]++;
      if (resumed.stderr.includes('went on behind')) tally.wentOn++;
      if (signal === 'SIGTERM') tally.slowest = Math.max(tally.slowest, took);
      for (const file of [out, ...(hasRejects ? [`${out}.rejects.ndjson`] : [])]) {
        const [ended, expected] = [join(folder, `${round}-${file}`), join(folder, `calm-${file}`)];
        expect((await readFile(ended)).equals(await readFile(expected))).toBe(true);
        await rm(ended);
      }
    }
    if (KILLS > 1) process.stdout.write(`${name}: ${JSON.stringify(tally)}\n`);
  },
);

import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressView } from '../../src/cli/progress.js';
import type { JobProgress } from '../../src/job/job-options.js';

let written: string;
let now: number;
beforeEach(() => {
  written = '';
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

function stream(more: object = {}): NodeJS.WriteStream {
  const pass = new PassThrough();
  pass.on('data', (chunk: Buffer) => (written += chunk.toString()));
  return Object.assign(pass, more) as unknown as NodeJS.WriteStream;
}

function at(time: number, done: number): JobProgress {
  now = time;
  const counts = { read: done, written: done, rejected: 0, duplicate: 0, filtered: 0, marked: 0 };
  return { bytes: done * 1000, totalBytes: 1e6, counts, resumedFrom: 0, limit: null };
}

test('where there is no terminal a line comes every ten seconds, and one at the end', () => {
  const view = progressView(stream());
  for (let second = 1; second <= 25; second++) view.update(at(second * 1000, second * 10));
  view.stop();
  view.stop();
  expect(written.split('\n')).toEqual([
    '10.0 % · 100 articles · 10.0 articles/s · 0.01 MB/s · 2 min left',
    '20.0 % · 200 articles · 10.0 articles/s · 0.01 MB/s · 80 s left',
    '250 articles in 25 s · 10.0 articles/s · 0.01 MB/s',
    '',
  ]);
});

test('a job that is done before the first line is due says nothing of its pace', () => {
  const view = progressView(stream());
  view.update(at(9000, 1000));
  view.stop();
  expect(written).toBe('');
});

test('what is made of all records at the end is told too', () => {
  const view = progressView(stream());
  view.update(at(5000, 1000));
  now = 12_000;
  view.assembling(0.5);
  expect(written).toBe('50.0 % · all records are there, making the output of them\n');
});

test('on a terminal a bar is drawn, and taken away for what the run came to', () => {
  const terminal = { isTTY: true, columns: 100, cursorTo: () => true, clearLine: () => true };
  const view = progressView(stream(terminal));
  view.update(at(2000, 500));
  expect(written).toContain('50 % · 500 articles · 250.0 articles/s');
  view.stop();
  expect(written.trimEnd().endsWith('500 articles in 2 s · 250.0 articles/s · 0.25 MB/s')).toBe(true);
});

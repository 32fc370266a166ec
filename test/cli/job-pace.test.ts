import { expect, test } from 'vitest';
import { JobPace } from '../../src/cli/job-pace.js';
import type { JobProgress } from '../../src/job/job-options.js';

let now = 0;

function pace(): JobPace {
  now = 0;
  return new JobPace(() => now);
}

/** A job that has read and done the same. */
function progress(done: number, bytes: number, more: Partial<JobProgress> = {}): JobProgress {
  const counts = { read: done, written: done, rejected: 0, duplicate: 0, filtered: 0, marked: 0 };
  return { bytes, totalBytes: 100e6, counts, resumedFrom: 0, limit: null, ...more };
}

test('rates and the time left are told from articles done and bytes of the inputs as they are on the disk', () => {
  const job = pace();
  now = 10_000;
  expect(job.take(progress(500, 20e6))).toBe(0.2);
  expect(job.describe()).toBe('500 articles · 50.0 articles/s · 2.00 MB/s · 40 s left');
});

test('bytes whose articles are still under way are not done', () => {
  const job = pace();
  now = 10_000;
  const counts = { ...progress(250, 0).counts, read: 500 };
  expect(job.take(progress(250, 100e6, { counts }))).toBe(0.5);
  expect(job.describe()).toContain('· 10 s left');
});

test('a job that goes on is measured from its first new article', () => {
  const job = pace();
  now = 3000;
  expect(job.take(progress(1000, 30e6, { resumedFrom: 1000 }))).toBe(0.3);
  expect(job.describe()).toBe('reading again what is done (1000 articles)');
  now = 10_000;
  job.take(progress(1032, 50e6, { resumedFrom: 1000 }));
  now = 20_000;
  job.take(progress(1532, 60e6, { resumedFrom: 1000 }));
  expect(job.describe()).toBe('1532 articles · 50.0 articles/s · 1.00 MB/s · 40 s left');
  expect(job.summary()).toBe('532 articles in 20 s · 50.0 articles/s · 1.00 MB/s');
});

test('a limit ends the job before its inputs do', () => {
  const job = pace();
  now = 10_000;
  expect(job.take(progress(50, 1e6, { limit: 100 }))).toBe(0.5);
  expect(job.describe()).toContain('· 10 s left');
  expect(job.take(progress(50, 1e6, { limit: 100, totalBytes: null }))).toBe(0.5);
});

test('a pipe has no known end', () => {
  const job = pace();
  now = 10_000;
  expect(job.take(progress(50, 1e6, { totalBytes: null }))).toBeNull();
  expect(job.describe()).toBe('50 articles · 5.0 articles/s · 0.10 MB/s');
});

test('nothing read yet gives no rates that are not numbers', () => {
  const job = pace();
  expect(job.take(progress(0, 0))).toBe(0);
  expect(job.describe()).toBe('0 articles');
});

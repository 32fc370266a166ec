import { expect, test } from 'vitest';
import { differenceOf } from '../../src/job/identity-difference.js';
import type { JobIdentity, JobShape } from '../../src/job/job-identity.js';
import { identity } from './identity.js';

/** What a journal gives back. */
const kept = (one: JobIdentity): JobIdentity => JSON.parse(JSON.stringify(one)) as JobIdentity;

test('a job is the same as that of its journal, however its options are left out or ordered', () => {
  expect(differenceOf(kept(identity), identity)).toBeNull();
  const options: JobShape = {
    ...identity.options,
    ...{ limit: undefined, unordered: false, map: { text: 'a', title: 'b' }, languages: ['en', 'unknown'] },
  };
  const other = { ...options, map: { title: 'b', text: 'a' }, languages: ['unknown', 'en'] };
  expect(differenceOf(kept({ ...identity, options }), { ...identity, options: other })).toBeNull();
});

test.for<[Partial<JobShape>, string]>([
  [{ to: 'csv' }, '--to was ndjson, now csv'],
  [{ limit: 5 }, '--limit was not given, now 5'],
  [{ minScore: 0.8 }, '--min-score was 0, now 0.8'],
  [{ offsets: 'bytes' }, '--offsets was utf16, now bytes'],
  [{ text: false }, '--no-text was not given, now given'],
  [{ unordered: true }, '--unordered was not given, now given'],
  [{ languages: ['en'] }, '--where was not given, now language=en'],
  [{ shard: { index: 1, count: 2 } }, '--shard was not given, now 1/2'],
  [{ map: { text: 'story' } }, '--map was not given, now text=story'],
  [{ dedupe: 'skip' }, '--dedupe was not given, now skip'],
  [{ maxArticleBytes: 7 }, '--max-article-bytes was 100, now 7'],
])('an option that differs is named by its flag, with both values: %j', ([changes, difference]) => {
  const now = { ...identity, options: { ...identity.options, ...changes } };
  expect(differenceOf(kept(identity), now)).toBe(difference);
});

const [normalise, summary] = identity.stages as [JobIdentity['stages'][0], JobIdentity['stages'][0]];
test.for<[Partial<JobIdentity>, string]>([
  [{ stages: [normalise] }, '--stages was normalise,summary, now normalise'],
  [
    { stages: [normalise, { ...summary, options: { sentences: 3, words: 50 } }] },
    'the option words of stage summary was not given, now 50',
  ],
  [{ stages: [normalise, { ...summary, models: ['bb'] }] }, 'the model of stage summary was aa, now bb'],
  [{ stages: [normalise, { ...summary, version: 3 }] }, 'the version of stage summary was 2, now 3'],
  [{ producer: 'copydesk/2+aa' }, 'copydesk was copydesk/1+aa, now copydesk/2+aa'],
  [{ inputs: [] }, 'the input a is missing'],
  [{ inputs: [...identity.inputs, { uri: 'b', size: 1, hash: 'y' }] }, 'the input b is new'],
  [{ inputs: [{ uri: 'b', size: 3, hash: 'x' }] }, 'input 1 was a, now b'],
  [{ inputs: [{ uri: 'a', size: 4, hash: 'x' }] }, 'the input a had 3 bytes, now 4'],
  [{ inputs: [{ uri: 'a', size: 3, hash: 'y' }] }, 'the input a has other content'],
  [{ inputs: [{ uri: 'a', size: 3, hash: 'x', modified: 7 }] }, 'the input a was modified since'],
  [{ inputs: [{ uri: '-', size: null, hash: null }] }, 'the input - cannot be read twice'],
])('what else differs is named: %j', ([changes, difference]) => {
  expect(differenceOf(kept(identity), { ...identity, ...changes })).toBe(difference);
});

import type { JobIdentity } from '../../src/job/job-identity.js';

/** A job as its journal knows it. */
export const identity: JobIdentity = {
  options: { to: 'ndjson', offsets: 'utf16', text: true, minScore: 0, maxArticleBytes: 100 },
  stages: [
    { name: 'normalise', version: 1, options: {}, models: [] },
    { name: 'summary', version: 2, options: { sentences: 3 }, models: ['aa'] },
  ],
  producer: 'copydesk/1+aa',
  inputs: [{ uri: 'a', size: 3, hash: 'x' }],
};

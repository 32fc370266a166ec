import { expect, test } from 'vitest';
import { findEntities } from '../src/index.js';

/** DATE values by the words that they stand for. */
function datesOf(text: string, published?: string): Record<string, unknown> {
  const { entities } = findEntities(published === undefined ? text : { text, published });
  return Object.fromEntries(
    entities.filter(({ type }) => type === 'DATE').map(({ text: words, value }) => [words, value]),
  );
}

const BODY = 'The pier was closed on Tuesday, and the mayor said so yesterday. It opens next Monday.';

test('weekdays and yesterday are resolved against the date of the dateline', () => {
  // 20 March 2025 was a Thursday
  const dates = datesOf(`TOLLING, March 20, 2025 (AP) - ${BODY}`);
  expect(dates).toMatchObject({ Tuesday: '2025-03-18', yesterday: '2025-03-19' });
});

test('an artefact before the dateline gives its year, and so what its days mean', () => {
  const dates = datesOf(` date 2025-03-20 Tolling [UK], March 20 (ANI): ${BODY}`);
  expect(dates).toMatchObject({ Tuesday: '2025-03-18', yesterday: '2025-03-19' });
});

test("an article's own date counts before its dateline's", () => {
  const dates = datesOf(`TOLLING, March 20, 2025 (AP) - ${BODY}`, '2025-03-27');
  expect(dates).toMatchObject({ Tuesday: '2025-03-25', yesterday: '2025-03-26' });
});

test('without any date days stay unresolved', () => {
  expect(datesOf(`TOLLING (AP) - ${BODY}`)).toMatchObject({ Tuesday: null, yesterday: null });
});

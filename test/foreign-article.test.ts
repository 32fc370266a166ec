import { expect, test } from 'vitest';
import { createDesk } from '../src/index.js';

test('an article in another language gets sentences and quotes in marks, and says what was skipped', async () => {
  await using desk = createDesk({ threads: 0 });
  const text =
    'Die Fähre hatte am Dienstag zwei Stunden Verspätung, und niemand wusste, wie lange es noch dauern würde. ' +
    '„Schuld ist wie immer die Flut“, sagte der Kapitän, der seit zwanzig Jahren über die Bucht fährt.';
  const record = await desk.annotate({ text });
  expect(record).toMatchObject({ language: 'de', entities: null, clusters: null, summary: null });
  expect(record.sentences).toHaveLength(2);
  expect(record.quotes).toMatchObject([
    { kind: 'direct', text: 'Schuld ist wie immer die Flut', cue: null, speaker: null },
  ]);
  expect(record.warnings.map(({ code }) => code)).toEqual(['WARN_COPYDESK_LANGUAGE']);
});

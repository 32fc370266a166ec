import { expect, test } from 'vitest';
import { guessLanguage } from '../../../src/stages/normalise/language.js';

test('English is told by its small words, and nothing is guessed from a few', () => {
  const english =
    'The bridge that was opened on Monday by the mayor of the city has been closed again, and nobody knows for how long.';
  const german =
    'Die Brücke, die der Bürgermeister am Montag eröffnet hatte, ist wieder geschlossen, und niemand weiß, wie lange das so bleibt.';
  expect(guessLanguage(english)).toBe('en');
  expect(guessLanguage(german)).toBeNull();
  expect(guessLanguage('Bridge opens')).toBeNull();
});

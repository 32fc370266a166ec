import { Shape } from '../../../document/token-table.js';
import { WordMap } from '../../../text/word-map.js';
import { WordSet } from '../../../text/word-set.js';
import { wordAt, type FoundValue, type ValueContext } from './value-reader.js';

const halves = new WordMap<'am' | 'pm'>([
  ['a.m.', 'am'],
  ['a.m', 'am'],
  ['am', 'am'],
  ['p.m.', 'pm'],
  ['p.m', 'pm'],
  ['pm', 'pm'],
]);
const named = new WordMap([
  ['noon', '12:00'],
  ['midday', '12:00'],
  ['midnight', '00:00'],
]);
const zones = new WordSet(['gmt', 'utc', 'bst', 'est', 'edt', 'pst', 'pdt', 'cet', 'ist']);

/** Times of day: `10:30 a.m.`, `9pm`, `14:20`, `1015 GMT`, `noon`. Values are of 24 hours, without a zone. */
export function readTime(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const name = named.get(tokens.words[token]!);
  if (name !== undefined) return { type: 'TIME', first: token, end: token + 1, value: name };
  const shape = tokens.shapes[token];
  if (shape !== Shape.Number && shape !== Shape.Alphanumeric) return null;
  const match = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/i.exec(wordAt(context, token));
  if (!match) return readZoned(context, token);
  const joined = match[3]?.toLowerCase() as 'am' | 'pm' | undefined;
  const half = joined ?? (token + 1 < tokens.length ? halves.get(tokens.words[token + 1]!) : undefined);
  const end = token + (half !== undefined && joined === undefined ? 2 : 1);
  const minutes = Number(match[2] ?? 0);
  if (half !== undefined) return found(token, end, hourOf(Number(match[1]), half), minutes);
  const isClock = match[0].includes(':') && match[1]!.length + 3 === match[0].length;
  return isClock ? found(token, end, Number(match[1]), minutes) : null;
}

/** `1015 GMT` */
function readZoned(context: ValueContext, token: number): FoundValue | null {
  const { tokens } = context;
  const word = wordAt(context, token);
  if (!/^\d{4}$/.test(word) || token + 1 >= tokens.length || !zones.has(tokens.words[token + 1]!))
    return null;
  return found(token, token + 2, Number(word.slice(0, 2)), Number(word.slice(2)));
}

function hourOf(hour: number, half: 'am' | 'pm'): number {
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

function found(first: number, end: number, hour: number, minutes: number): FoundValue | null {
  if (hour < 0 || hour > 23 || minutes > 59) return null;
  return {
    type: 'TIME',
    first,
    end,
    value: `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  };
}

import type { Json } from '../document/article.js';
import { decodeUtf8 } from './decode-utf8.js';
import { MAX_COLUMNS } from '../limits.js';
import { malformed, tooManyColumns } from './malformed.js';
import { checkNesting } from './nesting.js';
import type { RecordFields } from './reader.js';

/** One JSON object as fields; keys such as `__proto__` stay plain keys. */
export function parseJsonRecord(record: Uint8Array): RecordFields {
  const text = decodeUtf8(record);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (cause) {
    throw malformed(`it is not JSON (${reasonOf(cause)})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(`it is ${kindOf(value)}, not a JSON object`);
  const columns = Object.keys(value).length;
  if (columns > MAX_COLUMNS) throw tooManyColumns(columns);
  checkNesting(value);
  return value as RecordFields;
}

/** V8's reason without its excerpt: article text stays out of messages and logs. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const position = /at position \d+/.exec(message)?.[0];
  if (message.startsWith('Unexpected end')) return 'it ends too early';
  if (message.startsWith('Unterminated string'))
    return `a string is not closed${position ? `, ${position}` : ''}`;
  return position === undefined ? 'unexpected character' : `unexpected character ${position}`;
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

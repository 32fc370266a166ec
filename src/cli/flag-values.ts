import { InvalidArgumentError } from 'commander';
import { MAX_SHARDS } from '../limits.js';
import type { ModelChoices } from '../stages/specs.js';
import { ARTICLE_FIELDS, type ArticleField, type FieldMap } from '../readers/article-fields.js';

/** Flags' values as they are typed, checked and made plain. Each throws commander's error, which names flag and value. */

/** A whole number of a range, both ends included. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`Expected a whole number ${range}.`);
    return number;
  };
}

export function names(value: string): string[] {
  const list = value.split(',').map((name) => name.trim());
  if (list.includes('')) throw new InvalidArgumentError('Expected names parted by commas.');
  return list;
}

/** One of a list. */
export function oneOf<Name extends string>(known: readonly Name[]): (value: string) => Name {
  return (value) => {
    if (!(known as readonly string[]).includes(value))
      throw new InvalidArgumentError(`Expected one of: ${known.join(', ')}.`);
    return value as Name;
  };
}

export function ratio(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number > 0 && number <= 1))
    throw new InvalidArgumentError('Expected a number above 0, up to 1.');
  return number;
}

export function score(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return number;
}

/** `language=en,unknown` */
export function languagesOf(value: string): string[] {
  const [, list] = /^language=((?:[a-z]{2,3}|unknown)(?:,(?:[a-z]{2,3}|unknown))*)$/.exec(value) ?? [];
  if (list === undefined)
    throw new InvalidArgumentError(
      'Expected language= and codes of ISO 639-1, or unknown: language=en,unknown.',
    );
  return list.split(',');
}

/** `text=body,title=kicker` */
export function fieldMap(value: string): FieldMap {
  const map: Partial<Record<ArticleField, string>> = {};
  for (const pair of value.split(',')) {
    const at = pair.indexOf('=');
    const field = pair.slice(0, at).trim() as ArticleField;
    const column = pair.slice(at + 1).trim();
    if (at < 0 || column === '' || !ARTICLE_FIELDS.includes(field))
      throw new InvalidArgumentError(
        `Expected FIELD=COLUMN,… with the fields ${ARTICLE_FIELDS.join(', ')}, as in text=body.`,
      );
    map[field] = column;
  }
  return map;
}

/** `entities=open,quotes=mine.bin`: names of models that ship, or paths from the working folder. */
export function modelChoices(value: string): ModelChoices {
  const choices: Record<string, string> = {};
  for (const pair of value.split(',')) {
    const at = pair.indexOf('=');
    const stage = pair.slice(0, at).trim();
    const model = pair.slice(at + 1).trim();
    if (at < 1 || model === '') throw new InvalidArgumentError('Expected STAGE=MODEL,… as in entities=open.');
    choices[stage] = model;
  }
  return choices;
}

/** `2/4`: the second of four shards. */
export function shardOf(value: string): { readonly index: number; readonly count: number } {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > MAX_SHARDS)
    throw new InvalidArgumentError(
      `Expected I/N, from 1/N to N/N, as in 2/4, of ${MAX_SHARDS} shards at most.`,
    );
  return { index, count };
}

/** How many rejects are too many: a number, or a share of what was read. */
export type RejectLimit = { readonly count: number } | { readonly share: number };

/** `100` or `5%` */
export function rejectLimit(value: string): RejectLimit {
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(value) ?? [];
  const share = Number(number) / 100;
  if (number === undefined || (percent === '%' ? share > 1 : !Number.isInteger(Number(number))))
    throw new InvalidArgumentError('Expected a whole number, or a percentage such as 5%.');
  return percent === '%' ? { share } : { count: Number(number) };
}

/** Whether there are more rejects than that. */
export function exceeds(limit: RejectLimit, { read, rejected }: { read: number; rejected: number }): boolean {
  return 'count' in limit ? rejected > limit.count : rejected > read * limit.share;
}

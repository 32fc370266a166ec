import type { Fingerprint } from './fingerprint.js';
import type { JobIdentity, JobShape } from './job-identity.js';
import type { StageDescription } from '../record/producer.js';

/** What keeps a job from being the one of a journal, in words, with both values; null when it is the same. */
export function differenceOf(before: JobIdentity, now: JobIdentity): string | null {
  return (
    optionDifference(before.options, now.options) ??
    stageDifference(before.stages, now.stages) ??
    wasAndIs('copydesk', before.producer, now.producer) ??
    inputDifference(before.inputs, now.inputs)
  );
}

/** Each option's flag, and its value as it is typed after that. */
const FLAGS: {
  readonly [Option in keyof JobShape]-?: readonly [
    flag: string,
    typed?: (value: NonNullable<JobShape[Option]>) => unknown,
  ];
} = {
  from: ['--from'],
  to: ['--to'],
  map: [
    '--map',
    (map) =>
      Object.entries(map)
        .map(([field, column]) => `${field}=${column}`)
        .sort(),
  ],
  limit: ['--limit'],
  languages: ['--where', (languages) => `language=${[...languages].sort().join(',')}`],
  unordered: ['--unordered', switched],
  rejects: ['--rejects'],
  dedupe: ['--dedupe'],
  shard: ['--shard', ({ index, count }) => `${index}/${count}`],
  offsets: ['--offsets'],
  text: ['--no-text', (text) => switched(!text)],
  minScore: ['--min-score'],
  maxArticleBytes: ['--max-article-bytes'],
};

function switched(isOn: boolean): string | null {
  return isOn ? 'given' : null;
}

function optionDifference(before: JobShape, now: JobShape): string | null {
  for (const [option, [flag, typed]] of Object.entries(FLAGS) as [
    keyof JobShape,
    [string, ((value: unknown) => unknown)?],
  ][]) {
    const [was, is] = [before[option], now[option]].map((value) =>
      value == null || typed === undefined ? value : typed(value),
    );
    const difference = wasAndIs(flag, was, is);
    if (difference !== null) return difference;
  }
  return null;
}

function stageDifference(
  before: readonly StageDescription[],
  now: readonly StageDescription[],
): string | null {
  const [were, are] = [before, now].map((stages) => stages.map(({ name }) => name));
  const names = wasAndIs('--stages', were, are);
  if (names !== null) return names;
  for (const [index, was] of before.entries()) {
    const is = now[index]!;
    const stage = `of stage ${was.name}`;
    for (const option of new Set([...Object.keys(was.options), ...Object.keys(is.options)])) {
      const difference = wasAndIs(`the option ${option} ${stage}`, was.options[option], is.options[option]);
      if (difference !== null) return difference;
    }
    const other =
      wasAndIs(`the model ${stage}`, was.models, is.models) ??
      wasAndIs(`the version ${stage}`, was.version, is.version);
    if (other !== null) return other;
  }
  return null;
}

function inputDifference(before: readonly Fingerprint[], now: readonly Fingerprint[]): string | null {
  const pipe = now.find(({ hash }) => hash === null);
  if (pipe !== undefined) return `the input ${pipe.uri} cannot be read twice`;
  const length = Math.max(before.length, now.length);
  for (let index = 0; index < length; index++) {
    const [was, is] = [before[index], now[index]];
    if (was === undefined) return `the input ${is!.uri} is new`;
    if (is === undefined) return `the input ${was.uri} is missing`;
    const input = `the input ${is.uri}`;
    if (was.uri !== is.uri) return wasAndIs(`input ${index + 1}`, was.uri, is.uri);
    if (was.size !== is.size) return `${input} had ${was.size ?? '?'} bytes, now ${is.size ?? '?'}`;
    if (was.hash !== is.hash) return `${input} has other content`;
    if ((was.modified ?? null) !== (is.modified ?? null)) return `${input} was modified since`;
  }
  return null;
}

/** `--min-score was 0, now 0.8`; null for equal values. JSON, as which a journal holds them, has no undefined. */
function wasAndIs(what: string, ...values: [was: unknown, is: unknown]): string | null {
  const [was, is] = values.map((value) => JSON.stringify(value ?? null));
  if (was === is) return null;
  const [before, now] = values.map(shown);
  return `${what} was ${before!}, now ${now!}`;
}

function shown(value: unknown): string {
  if (value == null) return 'not given';
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

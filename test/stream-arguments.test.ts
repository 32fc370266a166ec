import { describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';

const desk = createDesk({ threads: 0, stages: ['normalise'] });

describe('the arguments of a stream', () => {
  it.each(['abc', 5, undefined, null, { text: 'One article.' }])(
    'refuse the source %j, which is none, before anything begins',
    (source) => {
      expect(() => desk.stream(source as never)).toThrow(
        /^Expected the source to be an iterable of articles, got .*annotate\(\) takes one article\.$/,
      );
    },
  );

  it('refuse a signal that is none, and options that are not known', async () => {
    expect(() => desk.stream([], { signal: 5 as never })).toThrow(
      'Expected `signal` of stream() to be an AbortSignal, got 5 (number).',
    );
    const misspelt = { singal: new AbortController().signal } as never;
    expect(() => desk.stream([], misspelt)).toThrow('not `singal`, got {} (object). Did you mean `signal`?');
    expect(() => desk.toDuplex(misspelt)).toThrow('Did you mean `signal`?');
    expect(() => desk.stream([], 'now' as never)).toThrow('Expected the options of stream() to be an object');
    await expect(desk.annotate('One.', misspelt)).rejects.toMatchObject({ code: 'ERR_COPYDESK_OPTION' });
  });
});

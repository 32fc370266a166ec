import { describe, expect, it } from 'vitest';
import type { QuoteKind } from '../../src/document/layers.js';
import { quoteText } from '../../src/record/quote-text.js';

const whole = (text: string, kind: QuoteKind) => quoteText(text, [{ start: 0, end: text.length }], kind);

describe('the text of a quote', () => {
  it.each([
    ['"We won."', 'We won.'],
    ['“We won.”', 'We won.'],
    ["''We won.''", 'We won.'],
    ["``We won.''", 'We won.'],
    ['‘We won.’', 'We won.'],
    ['«We won»', 'We won'],
    ['« We won »', 'We won'],
    ['"We go on', 'We go on'],
    ['"\'No\' is no answer"', "'No' is no answer"],
  ])('is without its outer marks: %s', (quoted, text) => {
    expect(whole(quoted, 'direct')).toBe(text);
  });

  it.each([
    ['the plan was "a gift"', 'the plan was "a gift"'],
    ['"never" and "ever"', '"never" and "ever"'],
    ['“never” and “ever”', '“never” and “ever”'],
    ['"a gift"', 'a gift'],
    ['“a gift”', 'a gift'],
  ])('keeps the marks that words of others stand between, when mixed: %s', (quoted, text) => {
    expect(whole(quoted, 'mixed')).toBe(text);
  });

  it('is left alone when indirect', () => {
    expect(whole('"Quill" had lost', 'indirect')).toBe('"Quill" had lost');
  });

  it('joins fragments with a blank', () => {
    const source = '"We won," she said, "at last."';
    const fragments = [
      { start: 0, end: 9 },
      { start: 20, end: source.length },
    ];
    expect(quoteText(source, fragments, 'direct')).toBe('We won, at last.');
  });

  it.each(['', '"', "''"])('survives a fragment of marks alone: %j', (quoted) => {
    expect(whole(quoted, 'direct')).toBe('');
  });
});

import { expect, test } from 'vitest';
import { IDENTITY, toSource } from '../../../src/document/alignment.js';
import { cleanText } from '../../../src/stages/normalise/clean.js';

test.each([
  ['a carriage return before a line feed goes', 'a\r\n\r\nb', 'a\n\nb'],
  ['a lone carriage return is a line break', 'a\rb', 'a\nb'],
  ['exotic blanks become blanks', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
  ['invisible characters go', '\ufeffna\u00adtion\u200bal \u202aok\u202c', 'national ok'],
  ['a joiner stays within an emoji', '👩‍🚀 a\u200db', '👩‍🚀 ab'],
  ['ligatures are taken apart', 'oﬃce ﬂag', 'office flag'],
  [
    'character references are read',
    'Q&amp;A &#8220;yes&#x201D;&nbsp;&lt;3 &bogus; R&D',
    'Q&A “yes” <3 &bogus; R&D',
  ],
  [
    'references escaped twice are read',
    'He said &amp;quot;no&amp;#8217;s&amp;amp;quot;. AT&amp;T',
    'He said "no’s". AT&T',
  ],
  [
    'quotation marks stay what they are',
    '“a” „b“ «c» ``d\'\' "e" ‘f’ ‹g›',
    '“a” „b“ «c» ``d\'\' "e" ‘f’ ‹g›',
  ],
  ['doubly encoded UTF-8 is mended', 'Itâ€™s Â£5 for a cafÃ© â€“ ok ðŸ˜€', 'It’s £5 for a café – ok 😀'],
  ['words that only look so are left alone', 'Â la carte, â votre', 'Â la carte, â votre'],
])('%s', (_, source, text) => {
  expect(cleanText(source).text).toBe(text);
});

test('a text that needs nothing comes back itself, with the identity', () => {
  const source = 'The bridge “opened”.\nNobody came.\n\nIt rained – a lot.';
  const cleaned = cleanText(source);
  expect(cleaned.text).toBe(source);
  expect(cleaned.alignment).toBe(IDENTITY);
});

test('lines wrapped at a width are joined, cut words too; headlines keep their break', () => {
  const source = [
    'BRIDGE OPENS',
    'The new bridge over the River Tolle was opened on Monday by the mayor of the',
    'city, who said that it had taken eleven years of work, and that the inter-',
    'national team of builders had earned the thanks of all who would ever cross',
    'the river on foot, by bicycle or in a well-',
    'kept car.',
  ];
  source[4] = 'the river on foot, by bicycle or in one of the many old but extremely well-';
  expect(cleanText(source.join('\n')).text).toBe(
    'BRIDGE OPENS\nThe new bridge over the River Tolle was opened on Monday by the mayor of the city, who said that it had ' +
      'taken eleven years of work, and that the international team of builders had earned the thanks of all who would ' +
      'ever cross the river on foot, by bicycle or in one of the many old but extremely well-kept car.',
  );
});

test('wrapped lines are joined over CR LF and soft hyphens, too; spans lead back over both', () => {
  const lines = [
    'The new bridge over the River Tolle was opened on Monday by the mayor of the',
    'city, who said that it had taken eleven years of work, and that the inter-',
    'national team of builders had earned the thanks of all who would ever cross',
    'the river on foot, by bicycle or in one of the many old cars that the coun\u00ad',
    'cil had not yet banned from its roads.',
  ];
  const joined = lines.join(' ').replace('inter- ', 'inter').replace('\u00ad ', '');
  for (const lineBreak of ['\n', '\r\n']) {
    const source = lines.join(lineBreak);
    const { text, alignment } = cleanText(source);
    expect(text).toBe(joined);
    const start = text.indexOf('international');
    const span = toSource(alignment, { start, end: start + 'international'.length });
    expect(source.slice(span.start, span.end)).toBe(`inter-${lineBreak}national`);
  }
});

test('lines of a list are not joined', () => {
  const source =
    'Results of the day in the league\nTolling 1 Quill 2\nPark 0 Berg 0\nRuiz 4 Lee 3\nEnd of the results of today';
  expect(cleanText(source).text).toBe(source);
});

test('spans lead back to the source around every edit', () => {
  const source = '\ufeffMr. Oﬃ said: &quot;Itâ€™s na\u00adtional.&quot;\r\nHe left.';
  const { text, alignment } = cleanText(source);
  const back = (words: string): string => {
    const start = text.indexOf(words);
    const span = toSource(alignment, { start, end: start + words.length });
    return source.slice(span.start, span.end);
  };
  expect(back('Mr.')).toBe('Mr.');
  expect(back('Offi')).toBe('Oﬃ');
  expect(back('"It’s')).toBe('&quot;Itâ€™s');
  expect(back('national')).toBe('na\u00adtional');
  expect(back('He left.')).toBe('He left.');
});

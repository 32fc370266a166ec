import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleFields } from '../../src/readers/article-fields.js';
import { FORMAT_NAMES, loadReader, type FormatName } from '../../src/readers/formats.js';
import type { Reader } from '../../src/readers/reader.js';
import { CopydeskError } from '../../src/errors.js';
import { cutRecords, type CutOptions } from '../readers/cut-records.js';
import { response } from '../readers/warc/warc-file.js';

interface Sample {
  readonly id: string;
  readonly text: string;
}

const SAMPLES: readonly Sample[] = [
  { id: '1', text: 'Plain words, and enough of them to be prose.' },
  { id: '2', text: 'She said: "It\'s, well, fine. It is < that & > this."' },
  { id: '3', text: 'From Zürich – to 東京, with a 😀 on the way.' },
  { id: '4', text: 'A zero \u0000 byte, and U+FFFD \ufffd.' },
];

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const table = (delimiter: string) => (samples: readonly Sample[]) =>
  [
    'id,text'.replace(',', delimiter),
    ...samples.map(({ id, text }) => `${id}${delimiter}${cell(text)}`),
  ].join('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (samples: readonly Sample[]): string =>
  `<!doctype html><html><body>${samples.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n')}</body></html>`;

interface Contract {
  readonly write: (samples: readonly Sample[]) => string;
  /** The texts that are read of it, where these are not the samples'. */
  readonly texts?: (samples: readonly Sample[]) => string[];
  /** Whether bytes that are no text are replaced, as browsers do, instead of refused. */
  readonly lenient?: boolean;
  /** Whether lengths in it say how long its parts are: nothing can be put in between. */
  readonly measured?: boolean;
}

/** How each format writes articles. A new reader joins the suite by a line here. */
const CONTRACTS: Readonly<Record<FormatName, Contract>> = {
  ndjson: { write: (samples) => samples.map((sample) => JSON.stringify(sample)).join('\n') },
  json: { write: (samples) => JSON.stringify(samples, null, 1) },
  csv: { write: table(',') },
  tsv: { write: table('\t') },
  text: {
    write: (samples) => samples.map(({ text }) => text).join('\n'),
    texts: (samples) => [samples.map(({ text }) => text).join('\n')],
  },
  lines: { write: (samples) => samples.map(({ text }) => text).join('\n') },
  html: {
    write: page,
    texts: (samples) => [samples.map(({ text }) => text).join('\n\n')],
    lenient: true,
  },
  xml: {
    write: (samples) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<list>${samples
        .map(({ id, text }) => `<newsitem itemid="${id}"><text>${escaped(text)}</text></newsitem>`)
        .join('\n')}</list>\n`,
  },
  warc: {
    write: (samples) => samples.map(({ id, text }) => response(id, page([{ id, text }])).toString()).join(''),
    lenient: true,
    measured: true,
  },
  // Its rows come as lines of JSON; how they come is tested with the file.
  parquet: { write: (samples) => samples.map((sample) => JSON.stringify(sample)).join('\n') },
};

const fields = new ArticleFields({});

/** The texts that a format's reader finds, and the codes of what it cannot read. Any other error fails the test. */
async function read(format: FormatName, reader: Reader, input: Uint8Array, options: CutOptions = {}) {
  const { records, faults, head } = cutRecords(format, reader, input, options);
  const texts: string[] = [];
  const codes = faults.map(({ fault }) => fault!.code as string);
  for (const { bytes } of records)
    try {
      texts.push(fields.toArticle(await reader.parse(bytes, head), 'x').text);
    } catch (thrown) {
      if (!(thrown instanceof CopydeskError)) throw thrown;
      codes.push(thrown.code);
    }
  return { texts, codes };
}

describe.for(FORMAT_NAMES)('the reader of %s', (format) => {
  const { write, texts: textsOf, lenient = false, measured = false } = CONTRACTS[format];
  const whole = Buffer.from(write(SAMPLES));
  const expected = textsOf?.(SAMPLES) ?? SAMPLES.map(({ text }) => text);

  it('gives the articles, whatever the chunks are', async () => {
    const reader = await loadReader(format);
    for (const sizes of [[], [1], [2, 3], [7]])
      expect(await read(format, reader, whole, { sizes })).toEqual({ texts: expected, codes: [] });
  });

  it('reads line ends of Windows, and a byte order mark', async () => {
    if (measured) return;
    const reader = await loadReader(format);
    const windows = Buffer.from(`\ufeff${whole.toString().replaceAll('\n', '\r\n')}\r\n`);
    const { texts, codes } = await read(format, reader, windows);
    expect(codes).toEqual([]);
    if (format === 'text') expect(texts[0]).not.toContain('\ufeff');
    else expect(texts).toEqual(expected);
  });

  it('gives nothing for nothing, but for an empty text file', async () => {
    const reader = await loadReader(format);
    expect(await read(format, reader, Buffer.from(''))).toEqual({
      texts: reader.whole ? [''] : [],
      codes: [],
    });
  });

  it('gives what is whole of an input that was cut short, wherever', async () => {
    const reader = await loadReader(format);
    if (reader.whole) return;
    for (let length = 0; length < whole.length; length++) {
      const { texts } = await read(format, reader, whole.subarray(0, length));
      const full = texts.slice(0, -1);
      expect(full).toEqual(expected.slice(0, full.length));
    }
  });

  it('makes coded errors of bytes that are no text', async () => {
    const reader = await loadReader(format);
    const broken = Buffer.from(whole);
    broken[whole.indexOf('words')] = 0xff;
    const { texts, codes } = await read(format, reader, broken);
    expect(codes).toEqual(lenient ? [] : ['ERR_COPYDESK_ENCODING_INVALID']);
    expect(texts).toHaveLength(lenient ? expected.length : expected.length - 1);
    if (!reader.whole) expect(texts.slice(-3)).toEqual(expected.slice(1));
  });

  it('goes on behind a record that is too large, without holding it', async () => {
    const reader = await loadReader(format);
    if (reader.whole) return;
    const samples = [SAMPLES[0]!, { id: 'x', text: 'Very long. '.repeat(500).trim() }, SAMPLES[1]!];
    const { texts, codes } = await read(format, reader, Buffer.from(write(samples)), {
      sizes: [16],
      maxRecordBytes: 800,
    });
    expect(texts).toEqual([SAMPLES[0]!.text, SAMPLES[1]!.text]);
    expect(codes).toEqual(['ERR_COPYDESK_ARTICLE_TOO_LARGE']);
  });

  it('gives the same tail when it skips what was done before', async () => {
    const reader = await loadReader(format);
    for (let skip = 0; skip <= expected.length; skip++)
      expect((await read(format, reader, whole, { skip })).texts).toEqual(expected.slice(skip));
  });

  it('gives articles or coded errors for any bytes, in rising places, and loses no byte count', async () => {
    const reader = await loadReader(format);
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\n',
        '\r\n',
        '\\',
        '\t',
        'id,text\n',
        '{"text":"a"}',
        '<',
        '</',
        '<newsitem>',
        '</newsitem>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '?>',
        '/>',
        '<!DOCTYPE a [',
        '<p>',
        'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\n',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const bytes = fc.oneof(
      fc.array(piece).map((pieces) => Buffer.from(pieces.join(''))),
      fc.uint8Array({ maxLength: 64 }).map((array) => Buffer.from(array)),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.array(fc.nat(9)),
        fc.integer({ min: 1, max: 99 }),
        async (input, sizes, limit) => {
          const options = { sizes, maxRecordBytes: limit };
          await read(format, reader, input, options);
          const { all } = cutRecords(format, reader, input, options);
          all.forEach(({ offset, ordinal }, index) => {
            expect(ordinal).toBe(index + 1);
            expect(offset).toBeGreaterThanOrEqual(index === 0 ? 0 : all[index - 1]!.offset);
            expect(offset).toBeLessThanOrEqual(input.length);
          });
          const inOne = cutRecords(format, reader, input, { maxRecordBytes: 1e6 });
          const inMany = cutRecords(format, reader, input, { sizes, maxRecordBytes: 1e6 });
          expect(inMany).toEqual(inOne);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe.for(['ndjson', 'json'] as const)('the reader of %s', (format) => {
  it('refuses what is nested too deeply to be written again', async () => {
    const reader = await loadReader(format);
    const nested = (depth: number) =>
      Buffer.from(`{"text":"T","m":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(await reader.parse(nested(150), null)).toMatchObject({ text: 'T' });
    const deep = Promise.resolve().then(() => reader.parse(nested(100_000), null));
    await expect(deep).rejects.toThrow('nested deeper than 200 levels');
  });

  it('keeps half a surrogate pair, and keys such as __proto__ as plain keys', async () => {
    const reader = await loadReader(format);
    const record = Buffer.from('{"text":"half \\ud83d","__proto__":{"a":1}}');
    const article = fields.toArticle(await reader.parse(record, null), 'x');
    expect(article.text).toBe('half \ud83d');
    expect(JSON.stringify(article.meta)).toBe('{"__proto__":{"a":1}}');
  });
});

describe.for(['csv', 'tsv'] as const)('the reader of %s', (format) => {
  it('refuses a row in which a quotation mark is open behind a byte order mark, and reads the next', async () => {
    const reader = await loadReader(format);
    const head = Buffer.from('text');
    await expect(reader.parse(Buffer.from('\ufeff"a'), head)).rejects.toThrow('cannot be parted into cells');
    expect(await reader.parse(Buffer.from('b'), head)).toEqual({ text: 'b' });
  });

  it('keeps columns such as __proto__ as plain columns', async () => {
    const reader = await loadReader(format);
    const delimiter = format === 'csv' ? ',' : '\t';
    const row = Buffer.from(['T', 'x'].join(delimiter));
    const article = fields.toArticle(
      await reader.parse(row, Buffer.from(['text', '__proto__'].join(delimiter))),
      'x',
    );
    expect(JSON.stringify(article.meta)).toBe('{"__proto__":"x"}');
  });
});

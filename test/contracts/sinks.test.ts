import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import sqlite from 'node-sqlite3-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk.js';
import { tarMembers } from '../../src/readers/archive/tar.js';
import type { AnnotatedArticle, OffsetUnit } from '../../src/record/record.js';
import { SINKS } from '../../src/sinks/formats.js';
import { SINK_NAMES, type SinkName } from '../../src/sinks/sink-names.js';

const UNITS = ['utf16', 'codepoints', 'bytes'] as const;

/** Whatever makes the units differ stands before, within and after what is found. */
const TEXTS = [
  '😀 Zoë Marsh, mayor of Port Lorne, said 🌧️ on Monday: “The bridge – all of it – is\nopen, café and all.”\r\n\r\n“It took $12 million,” Ben Hollis told the 東京 Times. 😀',
  'Plain words said Ada Quill.',
  '“Never,” Ada Quill said,\n“or half \ud83d of it.”',
  '',
];

let folder: string;
const records = {} as Record<OffsetUnit, AnnotatedArticle[]>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-sinks-'));
  for (const offsets of UNITS) {
    await using desk = createDesk({ threads: 0, offsets });
    records[offsets] = [];
    for (const [index, text] of TEXTS.entries())
      records[offsets].push(await desk.annotate({ id: `a/${index}`, text, title: 'T\t"=1"' }));
  }
});

function sliced(text: string, unit: OffsetUnit, start: number, end: number): string {
  if (unit === 'utf16') return text.slice(start, end);
  if (unit === 'codepoints') return Array.from(text).slice(start, end).join('');
  return Buffer.from(text).subarray(start, end).toString();
}

/** A place that an output tells of, and the words that it gives for it; `words` null where it gives none. */
interface Place {
  readonly text: string;
  readonly unit: OffsetUnit;
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
}

type Row = Readonly<Record<string, string | number | null>>;
type Reading = (files: Readonly<Record<string, Buffer>>, unit: OffsetUnit) => Promise<Place[]> | Place[];

const jsonLines = <Line>(file: Buffer): Line[] =>
  file
    .toString()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
const the = (files: Readonly<Record<string, Buffer>>): Buffer => Object.values(files)[0]!;

/** Places of rows of tables: mentions by their text, quotes by their first and last fragment. */
function tablePlaces(articles: readonly Row[], quotes: readonly Row[], mentions: readonly Row[]): Place[] {
  const of = new Map(articles.map((row) => [Number(row['article']), row]));
  const place = (row: Row, start: string, end: string, words: string | null): Place => {
    const { text, offsets } = of.get(Number(row['article']))!;
    const unit = offsets as OffsetUnit;
    return { text: text as string, unit, start: Number(row[start]), end: Number(row[end]), words };
  };
  return [
    ...mentions.map((row) => place(row, 'start', 'end', row['text'] as string)),
    ...quotes.flatMap((row) => [
      place(row, 'start', 'end', null),
      ...(row['speaker_start'] === null
        ? []
        : [place(row, 'speaker_start', 'speaker_end', row['speaker_text'] as string)]),
    ]),
  ];
}

/** How what each format says of places is read again. A new sink joins the suite by a line here; null says that it tells of none. */
const READ: Readonly<Record<SinkName, Reading | null>> = {
  ndjson: (files) =>
    jsonLines<AnnotatedArticle>(the(files)).flatMap(({ text = '', offsets: unit, entities, quotes }) => [
      ...(entities ?? []).map(({ start, end, text: words }) => ({ text, unit, start, end, words })),
      ...(quotes ?? []).flatMap(({ speaker }) =>
        speaker === null ? [] : [{ text, unit, start: speaker.start, end: speaker.end, words: speaker.text }],
      ),
    ]),
  csv: (files, unit) => {
    const rows = the(files)
      .toString()
      .split(/\r\n(?=a\/|$)/)
      .slice(1, -1);
    return rows.map((row) => {
      const [, id, start, end] = /^a\/(\d).*,(\d+),(\d+),[\d.]+$/s.exec(row)!;
      return { text: TEXTS[Number(id)]!, unit, start: Number(start), end: Number(end), words: null };
    });
  },
  parquet: async () => {
    const table = async (name: string) =>
      (await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, name)) })) as Row[];
    const [articles, quotes, mentions] = await Promise.all(
      ['out.parquet', 'out.quotes.parquet', 'out.entities.parquet'].map(table),
    );
    return tablePlaces(articles!, quotes!, mentions!);
  },
  sqlite: () => {
    const database = new sqlite.Database(join(folder, 'out.sqlite'), { readOnly: true });
    const table = (name: string) => database.all(`SELECT * FROM ${name}`) as unknown as Row[];
    const places = tablePlaces(table('articles'), table('quotes'), table('mentions'));
    database.close();
    return places;
  },
  conll: (files, unit) => {
    let text = '';
    return the(files)
      .toString()
      .split('\n')
      .flatMap((line) => {
        text = TEXTS[Number(/^# newdoc id = a\/(\d)/.exec(line)?.[1] ?? TEXTS.indexOf(text))]!;
        const [, words, start, end, ...rest] = line.split('\t');
        if (rest.length !== 4) return [];
        return [{ text, unit, start: Number(start), end: Number(end), words: words! }];
      });
  },
  brat: async (files) => {
    const members = new Map<string, string>();
    for await (const { name, chunks } of tarMembers(once(the(files)))) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      members.set(name, Buffer.concat(parts).toString());
    }
    return [...members].flatMap(([name, lines]) =>
      [...lines.matchAll(/^T\d+\t\w+ ([\d; ]+)\t(.*)$/gm)].map(([, places, words]) => {
        expect(name).toMatch(/\.ann$/);
        const text = members.get(name.replace('.ann', '.txt'))!;
        const parts = places!.split(';').map((part) => part.split(' ').map(Number) as [number, number]);
        expect(parts.map(([start, end]) => sliced(text, 'codepoints', start, end)).join(' ')).toBe(words);
        return { text, unit: 'codepoints' as const, start: parts[0]![0], end: parts[0]![1], words: null };
      }),
    );
  },
  'web-annotation': (files) =>
    jsonLines<{ id: string; target: { selector: Record<string, string | number>[] }[] }>(the(files)).flatMap(
      ({ id, target }) =>
        target.map(({ selector: [position, quoted] }) => ({
          text: TEXTS[Number(/%2F(\d)#/.exec(id)![1])]!,
          unit: 'codepoints' as const,
          start: Number(position!['start']),
          end: Number(position!['end']),
          words: quoted!['exact'] as string,
        })),
    ),
  'schema-org': null,
};

async function* once<Item>(...items: readonly Item[]): AsyncGenerator<Item, void, undefined> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The files of an output of these records. */
async function write(name: SinkName, articles: readonly AnnotatedArticle[]): Promise<Record<string, Buffer>> {
  const { head, encode, tail = '', assemble } = SINKS[name];
  const out = join(folder, `out.${name}`);
  if (assemble === undefined)
    return { [out]: Buffer.from(head + articles.map((article) => encode(article)).join('') + tail) };
  const { rename } = await import('node:fs/promises');
  const files: Record<string, Buffer> = {};
  for (const { written, name } of await assemble(once(...articles), out)) {
    files[name] = await readFile(written);
    await rename(written, name);
  }
  return files;
}

const wellFormed = (text: string): string => Buffer.from(text).toString();

describe.for(SINK_NAMES)('the sink %s', (name) => {
  it.for(UNITS)('tells of true places, with offsets in %s', async (unit) => {
    const read = READ[name];
    const files = await write(name, records[unit]);
    if (read === null) return;
    const places = await read(files, unit);
    expect(places.length).toBeGreaterThan(3);
    for (const { text, unit: counted, start, end, words } of places) {
      expect(start).toBeLessThan(end);
      const found = wellFormed(sliced(text, counted, start, end));
      if (words !== null) expect(found).toBe(wellFormed(words));
      else expect(found).toMatch(/^\S.*\S$/s);
    }
  });

  it('writes the same bytes for the same records, and says nothing twice', async () => {
    const once = await write(name, records.utf16);
    expect(await write(name, records.utf16)).toEqual(once);
  });

  it('writes no articles as an output that is whole', async () => {
    for (const file of Object.values(await write(name, []))) expect(file.length).toBeGreaterThanOrEqual(0);
  });

  it('writes what ran no stage, and what has no text unless it needs one', async () => {
    await using desk = createDesk({ threads: 0, stages: ['normalise'] });
    await write(name, [await desk.annotate('Some words.')]);
    await using bare = createDesk({ threads: 0, text: false });
    if (SINKS[name].needsText !== true)
      await write(name, [await bare.annotate('“Some,” said Ada Quill, “words.”')]);
  });

  it('leaves nothing behind when the records fail', async () => {
    const { assemble } = SINKS[name];
    if (assemble === undefined) return;
    async function* failing(): AsyncGenerator<AnnotatedArticle, void, undefined> {
      yield* once(...records.utf16);
      throw new RangeError('no more');
    }
    const before = await readdir(folder);
    await expect(assemble(failing(), join(folder, 'failed'))).rejects.toThrow('no more');
    expect(await readdir(folder)).toEqual(before);
  });
});

it('a database can be searched', async () => {
  await write('sqlite', records.utf16);
  const database = new sqlite.Database(join(folder, 'out.sqlite'), { readOnly: true });
  const found = database.all(
    `SELECT quotes.speaker, articles.id FROM quote_search JOIN quotes ON quotes.rowid = quote_search.rowid
     JOIN articles USING (article) WHERE quote_search MATCH 'bridges'`,
  );
  expect(found).toEqual([{ speaker: 'Zoë Marsh', id: 'a/0' }]);
  database.close();
});

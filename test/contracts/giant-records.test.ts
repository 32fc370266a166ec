import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BatchBuilder } from '../../src/readers/batch-builder.js';
import { FORMAT_NAMES, loadReader, type FormatName } from '../../src/readers/formats.js';
import { RecordCutter } from '../../src/readers/record-cutter.js';

const CHUNK = 1 << 16;
const CHUNKS = 800;
const LIMIT = 1 << 20;

const warcHead = (length: number): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/html\r\nContent-Length: ${length}\r\n\r\n`;

/** What stands around the giant record of each format: a good one before it, a good one behind it. */
const AROUND: Readonly<Record<FormatName, readonly (readonly [string, string])[]>> = {
  ndjson: [['{"text":"a"}\n{"text":"', '"}\n{"text":"b"}\n']],
  parquet: [['{"text":"a"}\n{"text":"', '"}\n{"text":"b"}\n']],
  json: [['[{"text":"a"},{"text":"', '"},{"text":"b"}]']],
  csv: [
    ['id,text\n1,a\n2,', '\n3,b\n'],
    ['id,text\n1,a\n2,"', '"\n3,b\n'],
  ],
  tsv: [['id\ttext\n1\ta\n2\t', '\n3\tb\n']],
  lines: [['a\n', '\nb\n']],
  text: [['', '']],
  html: [['<html><body><p>', '</p></body></html>']],
  xml: [
    ['<list><newsitem><text>a</text></newsitem><newsitem><text>', '</text></newsitem><newsitem><text>b</text></newsitem></list>'], // prettier-ignore
    ['<list><newsitem><text>a</text></newsitem><newsitem itemid="', '"></newsitem><newsitem><text>b</text></newsitem></list>'], // prettier-ignore
    ['<list><newsitem><text>a</text></newsitem><newsitem><!--', '--><text>c</text></newsitem><newsitem><text>b</text></newsitem></list>'], // prettier-ignore
  ],
  warc: [
    [`${warcHead(1)}a\r\n\r\n${warcHead(CHUNK * CHUNKS)}`, `\r\n\r\n${warcHead(1)}b\r\n\r\n`],
    [`${warcHead(1)}a\r\n\r\nWARC/1.0\r\nX-Endless: `, `\r\n\r\n${warcHead(1)}b\r\n\r\n`],
  ],
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CASES = FORMAT_NAMES.flatMap((format) =>
  AROUND[format].map((around, way) => ({ format, around, way })),
);

test.for(CASES)(
  'a record of 52 MB in $format (way $way) is one reject, and not held in memory',
  async ({ format, around: [before, behind] }) => {
    const reader = await loadReader(format);
    const builder = new BatchBuilder(100);
    const start = Buffer.from(before);
    const cutter = new RecordCutter(
      { uri: 'x', input: 0, format, reader, start, maxRecordBytes: LIMIT, limit: Infinity },
      builder,
    );
    const held = async (): Promise<number> => {
      // What was collected is given back by another thread, and told of in a turn to come.
      for (let turn = 0; turn < 3; turn++) {
        collect();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return process.memoryUsage().arrayBuffers;
    };
    const empty = await held();
    let most = 0;
    if (before !== '') cutter.push(start);
    for (let count = 0; count < CHUNKS; count++) {
      // Each chunk has bytes of its own, as from a disk: whoever keeps one is seen.
      cutter.push(Buffer.alloc(CHUNK, 'word '));
      if (count % 200 === 199) most = Math.max(most, (await held()) - empty);
    }
    if (behind !== '') cutter.push(Buffer.from(behind));
    cutter.end();
    const batches = [...builder.takeAll()];
    const faults = batches.flatMap(({ faults: all }) => all.map(({ error }) => error.code));
    expect(faults).toEqual(['ERR_COPYDESK_ARTICLE_TOO_LARGE']);
    const records = batches.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
    expect(records).toBe(reader.whole ? 1 : 3);
    expect(most).toBeLessThan(4 * LIMIT);
  },
);

import { expect, test } from 'vitest';
import { detectFormat } from '../../src/readers/detect-format.js';

test.for([
  ['a.ndjson', '{"text":"x"}\n', 'ndjson'],
  ['a.ndjson', '[1]\n{"text":"x"}\n', 'ndjson'],
  ['a.ndjson', '[\n  {"text":"x"}', 'json'],
  ['a.json', '{"text":"x"}\n{"text":"y"}', 'ndjson'],
  ['a.json', '{\n  "text": "x"\n}', 'json'],
  ['a', '\ufeff [{"text":', 'json'],
  ['dump', '{"text":"x"}', 'ndjson'],
  ['a.csv.gz', 'whatever', 'csv'],
  ['a.TSV', 'a\tb', 'tsv'],
  ['export', 'id,"body",date\n', 'csv'],
  ['export', 'id\tbody\n', 'tsv'],
  ['a.txt', '[{"looks": "like"}]', 'text'],
  ['a.html', '<p>Just words', 'html'],
  ['page', '<!doctype html>\n<html>', 'html'],
  ['page', '<!-- saved --><HTML lang=en>', 'html'],
  ['crawl.gz', 'WARC/1.0\r\nWARC-Type: warcinfo', 'warc'],
  ['a.warc.gz', '', 'warc'],
  ['a', 'Just words, and more of them.', null],
  ['a.pdf', '%PDF-1.4', null],
] as const)('%s beginning %j is %s', ([name, start, format]) => {
  expect(detectFormat(name, Buffer.from(start))).toBe(format);
});

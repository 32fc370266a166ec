import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { tarOf, zipOf } from '../readers/archive/archives.js';

/** A job that is to be ended at any moment. */
export interface RecoveryJob {
  /** Its input's name. */
  readonly name: string;
  readonly content: () => string | Uint8Array;
  readonly out: string;
  readonly threads: '1' | '2';
  readonly stages: string;
  readonly more?: readonly string[];
  /** Outputs beside the one named, by what replaces its ending. */
  readonly beside?: readonly string[];
  /** How many of the kills it gets: all, or fewer for formats that share most of their way with another. */
  readonly share?: number;
}

const SHORT = 'normalise,sentences';
const ALL = 'normalise,sentences,entities,quotes,speakers,summary';

/** Enough for some seconds of work each, so that checkpoints lie before most kills. */
export const JOBS: readonly RecoveryJob[] = [
  { name: 'in.ndjson', content: () => ndjson(3000), out: 'out.ndjson', threads: '1', stages: SHORT, more: ['--dedupe'] }, // prettier-ignore
  { name: 'in.ndjson.gz', content: () => gzipSync(ndjson(3000)), out: 'out.ndjson.gz', threads: '2', stages: SHORT, more: ['--dedupe=skip'] }, // prettier-ignore
  { name: 'in.csv', content: () => csv(300), out: 'out.csv', threads: '2', stages: ALL },
  { name: 'in.warc.gz', content: () => warc(600), out: 'out.ndjson', threads: '1', stages: ALL },
  { name: 'in.parquet', content: () => parquet(2000), out: 'out.sqlite', threads: '1', stages: SHORT, share: 0.25 }, // prettier-ignore
  { name: 'in.zip', content: () => zip(500), out: 'out.parquet', threads: '2', stages: ALL, beside: ['.quotes.parquet', '.entities.parquet'], share: 0.25 }, // prettier-ignore
  { name: 'in.tar.gz', content: () => gzipSync(tar(3000)), out: 'out.conll', threads: '2', stages: SHORT, share: 0.25 }, // prettier-ignore
  { name: 'in.xml', content: () => newsMl(3000), out: 'out.tar', threads: '1', stages: SHORT, share: 0.25 },
  { name: 'in.json', content: () => JSON.stringify(articlesOf(3000), null, 1), out: 'out.ndjson', threads: '2', stages: SHORT, more: ['--shard', '2/3'], share: 0.25 }, // prettier-ignore
  { name: 'lines.tsv', content: () => csv(500, '\t'), out: 'out.jsonld', threads: '1', stages: ALL, more: ['--dedupe=skip', '--limit', '400', '--no-text'], share: 0.25 }, // prettier-ignore
];

/** Words that no other article has. */
const subject = (index: number): string =>
  Array.from({ length: 12 }, (_, word) => `Group${index * (word + 1)} met Ada Moor${index + word}.`).join(
    ' ',
  );

/** Every third is a copy of the one before it. */
export const articlesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    text: `${subject(index % 3 === 2 ? index - 1 : index)} "We are ready," she told reporters. ${'It rained for days. '.repeat(40)}`,
  }));

/** Every 50th line is broken. */
export const ndjson = (count: number) =>
  articlesOf(count)
    .map((article, index) => (index % 50 === 49 ? '{"id": broken' : JSON.stringify(article)))
    .join('\n');

const csv = (count: number, delimiter = ',') =>
  `id${delimiter}text\n${articlesOf(count)
    .map(({ id, text }) => `${id}${delimiter}"${text.replaceAll('"', '""')}"\n`)
    .join('')}`;

/** A crawl: a member of gzip a record, every 50th response a picture. */
const warc = (count: number) =>
  Buffer.concat(
    articlesOf(count).map(({ id, text }, index) => {
      const type = index % 50 === 49 ? 'image/png' : 'text/html; charset=utf-8';
      const page = `<html><body><article><h1>${id}</h1><p>${text}</p></article></body></html>`;
      const http = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${page}`;
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${id}\r\nContent-Type: application/http;msgtype=response\r\n`;
      return gzipSync(`${head}Content-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`);
    }),
  );

const parquet = (count: number) => {
  const articles = articlesOf(count);
  const columnData = [
    { name: 'id', data: articles.map(({ id }) => id), type: 'STRING' as const },
    { name: 'text', data: articles.map(({ text }) => text), type: 'STRING' as const },
  ];
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 300 }));
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const page = ({ id, text }: { readonly id: string; readonly text: string }): string =>
  `<!doctype html><html><head><title>${id}</title></head><body><article><p>${escaped(text)}</p></article></body></html>`;

/** Pages, and among them two members of many articles, one of which is damaged. */
const zip = (count: number) =>
  zipOf([
    { name: 'many.ndjson', content: ndjson(count / 2) },
    ...articlesOf(count / 2).map((article) => ({ name: `pages/${article.id}.html`, content: page(article) })),
    { name: 'damaged.ndjson.gz', content: gzipSync(ndjson(60)).subarray(0, -400) },
  ]);

/** A file of NITF an article, every 50th of them cut off. */
const tar = (count: number) =>
  tarOf(
    articlesOf(count).map(({ id, text }, index) => {
      const body = `<nitf><head><title>${id}</title></head><body><body.content><p>${escaped(text)}</p></body.content></body></nitf>`;
      return { name: `2025/${id}.xml`, content: index % 50 === 49 ? body.slice(0, 200) : body };
    }),
  );

/** One NewsML-G2 message of all. */
const newsMl = (count: number) =>
  `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${articlesOf(count)
    .map(
      ({ id, text }) =>
        `<newsItem guid="${id}"><contentMeta><headline>${id}</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${escaped(text)}</p></body></html></inlineXML></contentSet></newsItem>`,
    )
    .join('\n')}</itemSet></newsMessage>`;

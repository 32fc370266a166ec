import { expect, test } from 'vitest';
import { detectEncoding, toUtf8 } from '../../src/readers/text-encoding.js';

const latin = (text: string) => Buffer.from(text, 'latin1');

test.for([
  ['utf-8', Buffer.from('Plain.')],
  ['utf-8', Buffer.from('Zürich – “quoted” 😀')],
  ['utf-8', Buffer.from('Zürich – “quoted” 😀').subarray(0, 18)],
  ['utf-8', Buffer.concat([Buffer.from('Zürich and a stray '), latin('é')])],
  ['utf-8', Buffer.from([0x89, 0x50, 0x00, 0x0a])],
  ['windows-1252', latin('A caf\xe9 in Z\xfcrich, \x93quoted\x94.')],
  ['utf-8', latin('{"text":"\xff"}')],
  ['utf-16le', Buffer.from('\ufeffText', 'utf16le')],
] as const)('%s is told by the first bytes', ([encoding, start]) => {
  expect(detectEncoding(start)).toBe(encoding);
});

test('a stream is re-encoded, whatever its chunks', async () => {
  const text = 'Zürich 😀 “x”';
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  async function* chunks() {
    for (const byte of bytes) yield Promise.resolve(Uint8Array.of(byte));
  }
  const out: Uint8Array[] = [];
  async function* resolved() {
    for await (const chunk of chunks()) yield chunk;
  }
  for await (const chunk of toUtf8(resolved(), 'utf-16le')) out.push(chunk);
  expect(Buffer.concat(out).toString()).toBe(text);
});

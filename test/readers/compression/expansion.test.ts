import { expect, test } from 'vitest';
import { DamagedStream } from '../../../src/readers/compression/codec.js';
import { Expansion } from '../../../src/readers/compression/expansion.js';

const MEBIBYTE = new Uint8Array(2 ** 20);

async function* mebibytes(number: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let left = number; left > 0; left--) yield await Promise.resolve(MEBIBYTE);
}

async function watched(expansion: Expansion, number: number): Promise<number> {
  let given = 0;
  for await (const chunk of expansion.watch(mebibytes(number))) given += chunk.length / 2 ** 20;
  return given;
}

test('what comes of little is let through up to a size, and no further', async () => {
  const bomb = new Expansion();
  bomb.read(1000);
  expect(await watched(bomb, 256)).toBe(256);
  await expect(watched(bomb, 1)).rejects.toThrow(DamagedStream);
});

test('what comes of much is let through', async () => {
  const large = new Expansion();
  large.read(10 * 2 ** 20);
  expect(await watched(large, 2000)).toBe(2000);
});

test('parts of one input count together', async () => {
  const bomb = new Expansion();
  for (let part = 0; part < 8; part++) expect(await watched(bomb, 32)).toBe(32);
  await expect(watched(bomb, 1)).rejects.toThrow('400 times its size');
});

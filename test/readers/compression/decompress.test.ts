import { describe, expect, test } from 'vitest';
import { DamagedStream, PlainChunks } from '../../../src/readers/compression/codec.js';
import { codecOf } from '../../../src/readers/compression/decompress.js';
import { cutInto } from '../cut-records.js';
import { COMPRESSED, PLAIN } from './compressed.js';

async function* stream(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

async function decompress(bytes: Uint8Array, sizes: readonly number[] = []): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of codecOf(bytes)!.decode(stream(cutInto(bytes, sizes)))) parts.push(part);
  return Buffer.concat(parts).toString();
}

describe.for(Object.entries(COMPRESSED))('%s', ([, bytes]) => {
  test('gives what was compressed, in whatever chunks it comes', async () => {
    expect(await decompress(bytes)).toBe(PLAIN);
    expect(await decompress(bytes, [1, 3, 20])).toBe(PLAIN);
  });

  test('gives both of two that follow one another', async () => {
    expect(await decompress(Buffer.concat([bytes, bytes]))).toBe(PLAIN + PLAIN);
  });

  test('is damaged when it is cut short', async () => {
    await expect(decompress(bytes.subarray(0, bytes.length - 12))).rejects.toThrow(DamagedStream);
  });

  test('is damaged when its bytes are others', async () => {
    const damaged = Buffer.from(bytes);
    damaged.fill(0xa5, 12, 60);
    await expect(decompress(damaged)).rejects.toThrow(DamagedStream);
  });

  test("gives its source's own error", async () => {
    async function* failing(): AsyncGenerator<Uint8Array, void, undefined> {
      yield await Promise.resolve(bytes.subarray(0, 20));
      throw new RangeError('the disk is gone');
    }
    const read = async (): Promise<void> => {
      for await (const part of codecOf(bytes)!.decode(failing())) expect(part).toBeDefined();
    };
    await expect(read()).rejects.toThrow('the disk is gone');
  });

  test('can be left before its end', async () => {
    let freed = false;
    async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
      try {
        for (;;) yield await Promise.resolve(bytes);
      } finally {
        freed = true;
      }
    }
    for await (const part of codecOf(bytes)!.decode(watched())) {
      expect(part.length).toBeGreaterThan(0);
      break;
    }
    await expect.poll(() => freed).toBe(true);
  });
});

test.for(['', 'BZh', 'BZh9 is how a line of text may begin', '{"text":"x"}', '\x1f\x8b'])(
  '%j is not compressed',
  (start) => {
    expect(codecOf(Buffer.from(start, 'latin1'))).toBeUndefined();
  },
);

test('a bomb is damage, wherever a decoder gives all at once', () => {
  const plain = new PlainChunks();
  const mebibyte = new Uint8Array(2 ** 20);
  for (let chunk = 0; chunk < 256; chunk++) plain.add(mebibyte);
  expect(() => {
    plain.add(mebibyte);
  }).toThrow(DamagedStream);
});

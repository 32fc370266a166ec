import { expect, test } from 'vitest';
import { SeenArticles } from '../../src/job/seen-articles.js';
import { signText, TEXT_BANDS } from '../../src/near-copies/text-signature.js';

const articles = Array.from({ length: 3000 }, (_, index) => {
  const words = new Uint32Array(TEXT_BANDS);
  signText(`Group ${index} met for the ${index}th time in hall ${index % 7} of Port Lorne.`, words);
  return { words, id: Buffer.from(JSON.stringify(`ä${index}`.padEnd(index % 90))) };
});

test('an article is seen once, and then the first of its kind', () => {
  const seen = new SeenArticles();
  for (const { words, id } of articles) expect(seen.firstLike(words, id)).toBeNull();
  for (const { words, id } of articles) expect(seen.firstLike(words, Buffer.from('"new"'))).toEqual(id);
});

test.for([1, 7, 100, 1 << 20])(
  'what a file in pieces of %i bytes restores is known as before',
  async (size) => {
    const few = articles.slice(0, size === 1 ? 5 : undefined);
    const file = Buffer.concat(few.map(({ words, id }) => SeenArticles.entryOf(words, id)));
    async function* pieces() {
      for (let at = 0; at < file.length; at += size)
        yield await Promise.resolve(file.subarray(at, at + size));
    }
    const seen = new SeenArticles();
    await seen.restore(pieces());
    for (const { words, id } of few) expect(seen.firstLike(words, Buffer.from('"new"'))).toEqual(id);
  },
);

test('an id longer than a page is kept whole', () => {
  const seen = new SeenArticles();
  const long = Buffer.from(JSON.stringify('x'.repeat(200_000)));
  seen.firstLike(articles[0]!.words, long);
  seen.firstLike(articles[1]!.words, articles[1]!.id);
  expect(seen.firstLike(articles[0]!.words, articles[1]!.id)).toEqual(long);
  expect(seen.firstLike(articles[1]!.words, long)).toEqual(articles[1]!.id);
});

import { describe, expect, it } from 'vitest';
import { makeStages } from '../../src/stages/registry.js';
import { resolveSpecs } from '../../src/stages/specs.js';
import { stageFixture } from '../fixtures/articles.js';

const own = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const make = async (use: URL) => makeStages(resolveSpecs([{ use }]));

describe('stages from specs', () => {
  it('are made at once when all are built in', () => {
    const made = makeStages(resolveSpecs(['normalise', { use: 'sentences' }]));
    expect(made).toMatchObject([{ stage: { name: 'normalise' } }, { stage: { name: 'sentences' } }]);
  });

  it('are imported by URL or path, with their options', async () => {
    const url = stageFixture('hazard');
    const [byUrl] = await makeStages(resolveSpecs([{ use: url, delay: 1 }]));
    expect(byUrl).toMatchObject({
      stage: { name: 'hazard' },
      spec: { use: url.href, options: { delay: 1 } },
    });
    const [byPath] = await makeStages(resolveSpecs([{ use: './test/fixtures/stages/hazard.js' }]));
    expect(byPath!.spec.use).toBe(url.href);
  });

  it.each([
    ['export const stage = 1', 'its default export is undefined, not a function'],
    ['export default () => null', 'it made null'],
    ['export default () => ({ name: "x" })', 'its version is undefined, not an integer'],
    ['export default () => ({ name: "x", version: 1, needs: "text" })', '`needs` is "text" (string)'],
    ['export default () => ({ name: "x", version: 1, needs: [], gives: [] })', 'it has no run() method'],
    [
      'export default () => ({ name: "x", version: 1, needs: [], gives: [], run: () => ({}) })',
      '`gives` is empty',
    ],
    ['export default () => { throw new Error("no dictionary") }', 'no dictionary'],
    ['throw new Error("not today")', 'not today'],
  ])('are refused with the reason: %s', async (code, problem) => {
    await expect(make(own(code))).rejects.toMatchObject({
      code: 'ERR_COPYDESK_STAGE_INVALID',
      message: expect.stringContaining(problem) as unknown,
    });
  });

  it('refuse an option that a built-in stage does not know', () => {
    const spec = { use: 'summary', sentence: 3 } as never;
    expect(() => resolveSpecs([spec])).toThrow(
      'Expected only known options of stage summary, not `sentence`, got 3 (number). Did you mean `sentences`? Options:',
    );
  });

  it.each([
    [() => 1, '`delay` is function'],
    [/x/, '`delay` is no plain object but a RegExp'],
    [{ lists: [new Map()] }, '`delay.lists[0]` is no plain object but a Map'],
    [[NaN], '`delay[0]` is NaN (number)'],
  ])('take no options that cannot cross threads, and say where they are: %j', (delay, problem) => {
    const spec = { use: stageFixture('hazard'), delay } as never;
    expect(() => resolveSpecs([spec])).toThrow(/^Expected option `delay` of stage .* to be plain JSON, got/);
    expect(() => resolveSpecs([spec])).toThrow(problem);
  });

  it('take options that are URLs by their address, and leave out what is undefined', () => {
    const spec = { use: stageFixture('hazard'), list: new URL('file:///list.txt'), none: undefined };
    expect(resolveSpecs([spec])).toMatchObject([{ options: { list: 'file:///list.txt' } }]);
  });
});

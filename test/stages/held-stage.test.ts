import { describe, expect, it } from 'vitest';
import type { AnyStage } from '../../src/stage.js';
import { heldStage } from '../../src/stages/held-stage.js';

const document = { article: { id: 'a', text: 'Rain fell.' } } as never;

function giving(run: () => unknown, gives = ['keywords']): AnyStage {
  return heldStage({ name: 'flagger', version: 1, needs: [], gives, run: run as () => object });
}

describe("a user's stage", () => {
  it('gives its layers as they are', async () => {
    const layers = { keywords: ['rain', null, { at: [0, 4] }] };
    expect(giving(() => layers).run(document)).toBe(layers);
    await expect(giving(async () => Promise.resolve(layers)).run(document)).resolves.toBe(layers);
    const thenable = { then: (resolve: (given: unknown) => void) => { resolve(layers); } }; // prettier-ignore
    await expect(giving(() => thenable).run(document)).resolves.toBe(layers);
  });

  it('may give built-in layers, which are no JSON', () => {
    const layers = { tokens: { starts: new Uint32Array(1) } };
    expect(giving(() => layers, ['tokens']).run(document)).toBe(layers);
  });

  it.each([
    [undefined, 'keywords', 'run() returned undefined'],
    ['rain', 'keywords', 'run() returned "rain" (string)'],
    [{}, 'keywords', 'run() did not return it'],
    [{ keywords: undefined }, 'keywords', 'run() did not return it'],
    [{ keywords: [], mood: 1 }, 'mood', "it is not among the stage's `gives`"],
    [{ keywords: new Map() }, 'keywords', '`keywords` is no plain object but a Map'],
    [{ keywords: [{ at: NaN }] }, 'keywords', '`keywords[0].at` is NaN (number)'],
    [{ keywords: [{ find: () => 1 }] }, 'keywords', '`keywords[0].find` is function'],
    [{ keywords: { none: undefined } }, 'keywords', '`keywords.none` is undefined'],
  ])('that returns %j is refused for layer %s: %s', async (given, layer, problem) => {
    const refusal = {
      code: 'ERR_COPYDESK_LAYER_INVALID',
      articleId: 'a',
      stage: 'flagger',
      message: expect.stringContaining(
        `Stage flagger gave the layer ${layer} wrongly: ${problem}`,
      ) as unknown,
    };
    expect(() => giving(() => given).run(document)).toThrow(expect.objectContaining(refusal));
    await expect(giving(async () => Promise.resolve(given)).run(document)).rejects.toMatchObject(refusal);
  });

  it('keeps its own this', () => {
    const own = { name: 'own', version: 1, needs: [], gives: ['own'], mark: 7, run() { return { own: this.mark }; } }; // prettier-ignore
    expect(heldStage(own).run(document)).toEqual({ own: 7 });
  });
});

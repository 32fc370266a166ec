import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../src/desk.js';
import { shippedModel } from '../src/linear-model/load.js';

const text = 'Ada Quill of the Grain Board flew to Paris on Monday, she said.';
const folder = mkdtempSync(join(tmpdir(), 'copydesk-models-'));
const own = pathToFileURL(join(folder, 'own.bin'));

beforeAll(() => {
  copyFileSync(fileURLToPath(shippedModel('entities')), own);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each([0, 1])('the models of a desk with %i threads', (threads) => {
  it('are files of the user, read in place of those that ship', async () => {
    await using usual = createDesk({ threads });
    await using desk = createDesk({ threads, models: { entities: own } });
    const { entities } = await desk.annotate(text);
    expect(entities).toEqual((await usual.annotate(text)).entities);
    expect(entities).not.toHaveLength(0);
  });

  it('are others that ship, by name', async () => {
    await using usual = createDesk({ threads });
    await using desk = createDesk({ threads, models: { entities: 'open' } });
    const article = await desk.annotate(text);
    expect(article.entities).not.toHaveLength(0);
    expect(article.producer).not.toBe((await usual.annotate(text)).producer);
  });

  it('give way to the model that a stage names itself', async () => {
    const stages = ['normalise', 'sentences', { use: 'entities', model: own }] as const;
    await using desk = createDesk({ threads, stages, models: { entities: 'file:///no/such/file.bin' } });
    expect((await desk.annotate(text)).entities).not.toHaveLength(0);
  });
});

it('a model may be named by its path, from the working folder or absolute', async () => {
  for (const model of [fileURLToPath(own), relative('.', fileURLToPath(own))]) {
    await using desk = createDesk({ threads: 0, models: { entities: model } });
    expect((await desk.annotate(text)).entities).not.toHaveLength(0);
  }
});

it('a path that leads nowhere is quoted, and nobody is told just to reinstall copydesk', () => {
  expect(() => createDesk({ models: { entities: 'no-such.bin' } })).toThrow(
    /no-such\.bin.*Give another file/,
  );
});

it('a model that is not there is refused when the desk is made', () => {
  expect(() => createDesk({ models: { entities: 'file:///no/such/file.bin' } })).toThrow(
    /The model entities cannot be used: its file cannot be read/,
  );
});

it.each([[{ summaries: own }], [{ entities: 3 }], ['entities']])('models: %j is refused', (models) => {
  expect(() => createDesk({ models: models as never })).toThrow(
    /`models` to be an object of URLs, paths or names by stage/,
  );
});

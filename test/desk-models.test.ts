import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('give way to the model that a stage names itself', async () => {
    const stages = ['normalise', 'sentences', { use: 'entities', model: own }] as const;
    await using desk = createDesk({ threads, stages, models: { entities: 'file:///no/such/file.bin' } });
    expect((await desk.annotate(text)).entities).not.toHaveLength(0);
  });
});

it('a model that is neither a URL nor a name is refused when the desk is made', () => {
  expect(() => createDesk({ models: { entities: './mine.bin' } })).toThrow(
    /`\.\/mine\.bin` is neither a URL nor the name of one that ships/,
  );
});

it('a model that is not there is refused when the desk is made', () => {
  expect(() => createDesk({ models: { entities: 'file:///no/such/file.bin' } })).toThrow(
    /The model entities cannot be used: its file cannot be read/,
  );
});

it.each([[{ summaries: own }], [{ entities: 3 }], ['entities']])('models: %j is refused', (models) => {
  expect(() => createDesk({ models: models as never })).toThrow(
    /`models` to be an object of URLs or names by stage/,
  );
});

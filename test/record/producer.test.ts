import { copyFile, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { producerOf } from '../../src/record/producer.js';
import { shippedModel } from '../../src/linear-model/load.js';
import { makeStages } from '../../src/stages/registry.js';
import { resolveSpecs, withModels } from '../../src/stages/specs.js';
import { temporaryFolder } from '../cli/run-copydesk.js';

async function producerWith(model: string | URL): Promise<string> {
  return producerOf(await makeStages(resolveSpecs(withModels(['summary'], { summary: model }))), {});
}

test('a model is known by its content: however its path is written, and wherever it lies, the producer is the same', async () => {
  const shipped = shippedModel('summary');
  const folder = await temporaryFolder();
  const copy = join(folder, 'copy.bin');
  await copyFile(shipped, copy);
  await symlink(copy, join(folder, 'link.bin'));
  const here = relative(process.cwd(), copy);
  const usual = producerOf(await makeStages(resolveSpecs(['summary'])), {});
  for (const model of [shipped, shipped.href, copy, here, `./${here}`, join(folder, 'link.bin')])
    expect(await producerWith(model)).toBe(usual);
});

test('other options make another producer', async () => {
  const of = async (sentences: number) =>
    producerOf(await makeStages(resolveSpecs([{ use: 'summary', sentences }])), {});
  expect(await of(2)).not.toBe(await of(3));
});

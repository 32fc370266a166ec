import { FREQUENCY_BITS, FREQUENCY_STEP } from '../../src/stages/summary/information.js';
import type { Sample } from './corpus.js';

/** Inverse document frequencies of stems, ln((N + 1) / (df + 1)), one byte a slot. Stems that share a slot share the lowest. */
export function fitFrequencies(samples: readonly Sample[]): Uint8Array {
  const documents = new Map<number, number>();
  for (const { reading } of samples)
    for (let type = 0; type < reading.words.typeCount; type++) {
      const stem = reading.words.stems[type]!;
      documents.set(stem, (documents.get(stem) ?? 0) + 1);
    }
  const most = new Uint32Array(1 << FREQUENCY_BITS);
  for (const [stem, count] of documents) {
    const slot = stem >>> (32 - FREQUENCY_BITS);
    most[slot] = Math.max(most[slot]!, count);
  }
  return Uint8Array.from(most, (count) =>
    Math.min(255, Math.round(Math.log((samples.length + 1) / (count + 1)) / FREQUENCY_STEP)),
  );
}

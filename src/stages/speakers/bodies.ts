import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';

const FARTHEST = 2;
const NEAR_START = 3;

/** The organisation that `it` or `they` stands for: the nearest one that opens a sentence, or has just spoken. */
export function bodyBefore({ entities, scene, turns }: NamedText, token: number): number | null {
  for (let index = firstMentionFrom(entities, token) - 1; index >= 0; index--) {
    const mention = entities[index]!;
    const { type, cluster, firstToken } = mention;
    if (scene.distance(firstToken, token) > FARTHEST) return null;
    if (type !== 'ORGANIZATION' || cluster === null) continue;
    if (scene.isQuoted(firstToken) || scene.isFurniture(mention)) continue;
    const opens = firstToken - scene.firstOf(firstToken) <= NEAR_START;
    if (opens || cluster === turns.last?.speaker.cluster) return cluster;
  }
  return null;
}

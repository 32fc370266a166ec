import type { Block, Container } from './block-collector.js';

/** Prose of fewer units is as likely a label as a sentence. */
const SHORTEST_PROSE = 25;
/** A block more linked than this is navigation. */
const MOST_LINKED = 0.5;
/** What a block counts for the container around its own: paragraphs often have a wrapper each. */
const OUTER_SHARE = 0.5;
/** What the page calls its article is believed when it has at least this much prose. */
const LEAST_BODY = 140;

/**
 * The article's text among all that a page shows, its blocks parted by empty lines. The container with the most prose is taken, where a
 * paragraph counts for its own container and by half for the one around it: the idea of Arc90's Readability (2009). Linear in the blocks.
 */
export function mainText(blocks: readonly Block[]): string {
  const containers = scored(blocks);
  const best = bodyOf(containers) ?? mostProse(containers);
  return blocks
    .filter((block) => isWithin(block.container, best) && !isNavigation(block))
    .map(({ text }) => text)
    .join('\n\n');
}

/** Gives every container its score, and those that have one. */
function scored(blocks: readonly Block[]): Set<Container> {
  const containers = new Set<Container>();
  const add = (container: Container | null, score: number): void => {
    if (container === null) return;
    container.score += score;
    containers.add(container);
  };
  for (const block of blocks) {
    if (isNavigation(block) || block.kind === 'heading' || block.text.length < SHORTEST_PROSE) continue;
    const prose = block.text.length - block.linked;
    add(block.container, prose);
    add(block.container.parent, prose * OUTER_SHARE);
    for (let outer = block.container.parent?.parent ?? null; outer !== null; outer = outer.parent)
      if (outer.isBody) add(outer, prose * OUTER_SHARE);
  }
  return containers;
}

function bodyOf(containers: ReadonlySet<Container>): Container | undefined {
  return mostProse([...containers].filter(({ isBody, score }) => isBody && score >= LEAST_BODY));
}

function mostProse(containers: Iterable<Container>): Container | undefined {
  let best: Container | undefined;
  for (const container of containers)
    if (best === undefined || container.score > best.score) best = container;
  return best;
}

function isWithin(container: Container, outer: Container | undefined): boolean {
  for (let at: Container | null = container; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function isNavigation({ linked, text }: Block): boolean {
  return linked > text.length * MOST_LINKED;
}

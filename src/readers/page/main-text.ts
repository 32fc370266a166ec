import type { Block, Container } from './block-collector.js';

/** Prose of fewer units is as likely a label as a sentence. */
const SHORTEST_PROSE = 25;
/** A block more linked than this is navigation. */
const MOST_LINKED = 0.5;
/** What a block counts for the container around its own: paragraphs often have a wrapper each. */
const OUTER_SHARE = 0.5;
/** A container with a linked heading and no more prose than this is a card that leads to another article. */
const MOST_OF_CARD = 400;
/** What the page calls its article is believed when it has at least this much prose. */
const LEAST_BODY = 140;

/**
 * The article's text among all that a page shows, its blocks parted by empty lines. The container with the most prose is taken, where a
 * paragraph counts for its own container and by half for the one around it: the idea of Arc90's Readability (2009). Cards that lead to
 * other articles count for nothing. Linear in the blocks.
 */
export function mainText(all: readonly Block[]): string {
  const cards = cardsAmong(all);
  const blocks = cards.size === 0 ? all : all.filter(({ container }) => !cards.has(container));
  const containers = scored(blocks);
  const best = bodyOf(containers) ?? mostProse(containers);
  return blocks
    .filter((block) => isWithin(block.container, best) && !isNavigation(block))
    .map(({ text }) => text)
    .join('\n\n');
}

/** Containers of a headline that is a link, and a line or two of what is behind it. */
function cardsAmong(blocks: readonly Block[]): ReadonlySet<Container> {
  const prose = new Map<Container, number>();
  for (const block of blocks)
    if (block.kind === 'heading' && isNavigation(block)) prose.set(block.container, 0);
  if (prose.size === 0) return new Set();
  for (const { container, text, linked } of blocks) {
    const before = prose.get(container);
    if (before !== undefined) prose.set(container, before + text.length - linked);
  }
  return new Set([...prose].filter(([, length]) => length <= MOST_OF_CARD).map(([card]) => card));
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

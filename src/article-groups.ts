/** Articles of one group: as many as the processor's caches hold while a stage goes over them. */
const GROUP_ARTICLES = 32;

/** What a group may weigh, in UTF-16 units of text or bytes of a record: all layers of a group are held at once. */
const GROUP_WEIGHT = 250_000;

/** Articles `from` up to `to`, which are worked on together. */
export interface ArticleGroup {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a row of articles into groups for running a stage over all of a group before the next stage begins. A model that serves 32 articles
 * in a row stays in the caches; stages in turn push each other's models out, which costs a third of the time. A long article is a
 * group of its own.
 */
export function* articleGroups(
  count: number,
  weightOf: (article: number) => number,
): Generator<ArticleGroup, void, undefined> {
  let from = 0;
  let weight = 0;
  for (let to = 0; to < count; to++) {
    const more = weightOf(to);
    if (to > from && (to - from >= GROUP_ARTICLES || weight + more > GROUP_WEIGHT)) {
      yield { from, to };
      from = to;
      weight = 0;
    }
    weight += more;
  }
  if (from < count) yield { from, to: count };
}

/**
 * "Did you mean `threads`? ", or nothing when no name is near enough to be a slip of the pen: a swap, a letter too much, too few or wrong
 * in every three.
 */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, edits: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(1, Math.min(typed.length, name.length) / 3))
    .sort((a, b) => a.edits - b.edits);
  return near.length === 0 ? '' : `Did you mean \`${near[0]!.name}\`? `;
}

/** Letters to insert, delete, replace, or swap with their neighbours (Damerau 1964, optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let edits = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        edits = Math.min(edits, before[column - 2]! + 1);
      next.push(edits);
    }
    before = last;
    last = next;
  }
  return last[to.length]!;
}

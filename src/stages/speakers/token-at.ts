import type { TokenTable } from '../../document/token-table.js';

/** Index of the first token that ends after `offset`; the table's length when there is none. Logarithmic. */
export function tokenAt({ length, ends }: TokenTable, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

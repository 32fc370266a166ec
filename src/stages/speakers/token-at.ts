import type { TokenTable } from '../../document/token-table.js';
import { upperBound } from '../../document/upper-bound.js';

/** Index of the first token that ends after `offset`; the table's length when there is none. */
export function tokenAt({ length, ends }: TokenTable, offset: number): number {
  return upperBound(ends, length, offset);
}

import type { Style } from './style.js';

/** How an article is shown. */
export interface ViewOptions {
  /** Columns to fill; lines are broken at blanks. */
  readonly columns: number;
  readonly style: Style;
  /** Reasons to show under each quote, parallel to the record's quotes; left out without `--explain`. */
  readonly explanations?: readonly (readonly string[])[];
}

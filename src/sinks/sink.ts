import type { AnnotatedArticle } from '../record/record.js';

/** How records are written. Runs in a worker; the main thread only joins the bytes. */
export interface Sink {
  /** What stands once at the beginning of the output. */
  readonly head: string;
  /** A record's share of the output, line ends included; may be empty. */
  readonly encode: (record: AnnotatedArticle) => string;
  /**
   * The same in two halves, between which stands the value of `duplicateOf`: it is only known on the main thread. Left out by formats
   * that cannot say it.
   */
  readonly halves?: (record: AnnotatedArticle) => readonly [before: string, after: string];
}

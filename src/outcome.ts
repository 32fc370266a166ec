import type { CopydeskError } from './errors.js';
import type { AnnotatedArticle } from './record/record.js';
import type { Origin } from './record/reject.js';

/** An article that was annotated. */
export interface Annotated {
  readonly ok: true;
  readonly article: AnnotatedArticle;
}

/** An article that failed, where it stood in the stream, and why. */
export interface Failed {
  readonly ok: false;
  /** The article's own id. */
  readonly id: string | null;
  readonly origin: Origin;
  readonly error: CopydeskError;
}

/** What a stream yields for each article: one bad article never ends it. */
export type Outcome = Annotated | Failed;

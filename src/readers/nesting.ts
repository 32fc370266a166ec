import type { Json } from '../document/article.js';
import { MAX_NESTING } from '../limits.js';
import { malformed } from './malformed.js';

/**
 * Refuses a value that is nested deeper than {@link MAX_NESTING}: it could be read, but not be written again without running out of
 * stack. Throws `ERR_COPYDESK_RECORD_MALFORMED`. Linear, and without recursion itself.
 */
export function checkNesting(value: Json): void {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) throw malformed(`its fields are nested deeper than ${MAX_NESTING} levels`);
    level = level.flatMap((parent) =>
      typeof parent === 'object' && parent !== null ? Object.values<Json>(parent).filter(isNested) : [],
    );
  }
}

function isNested(value: Json): boolean {
  return typeof value === 'object' && value !== null;
}

import type { CopydeskError, ErrorCode } from '../errors.js';

/** Where an article came from. */
export interface Origin {
  /** The input's path or URL; null for articles handed in by code. */
  readonly uri: string | null;
  /** Which article of its input or stream, from 1. */
  readonly ordinal: number;
  /** Where it begins in the decompressed input, in bytes; null for articles handed in by code. */
  readonly byte: number | null;
}

/** An article that gave no record: a line of the rejects file. */
export interface Reject {
  readonly id: string | null;
  readonly origin: Origin;
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly stage: string | null };
}

/** The reject of an article that failed. */
export function toReject(error: CopydeskError, origin: Origin): Reject {
  return { id: error.articleId, origin, error: error.toJSON() };
}

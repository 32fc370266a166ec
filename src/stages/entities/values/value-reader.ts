import type { Money, ValueType } from '../../../document/layers.js';
import type { TokenTable } from '../../../document/token-table.js';

/** What a value is read from. */
export interface ValueContext {
  readonly text: string;
  readonly tokens: TokenTable;
  /** What relative dates are resolved against, ISO 8601; null when unknown. */
  readonly published: string | null;
}

/** A value found: the tokens `first` … `end`. */
export interface FoundValue {
  readonly type: ValueType;
  readonly first: number;
  readonly end: number;
  readonly value: string | number | Money | null;
}

/** Tries to read a value that begins at a token. */
export type ValueReader = (context: ValueContext, token: number) => FoundValue | null;

/** The text of a token. */
export function wordAt({ text, tokens }: ValueContext, token: number): string {
  return text.slice(tokens.starts[token], tokens.ends[token]);
}

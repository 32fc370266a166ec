import type { Cluster, Mention } from '../../document/layers.js';
import type { TokenTable } from '../../document/token-table.js';
import type { Antecedents } from './antecedents.js';

/** What resolving a speaker reads. */
export interface NamedText {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly entities: readonly Mention[];
  readonly clusters: readonly Cluster[];
  readonly antecedents: Antecedents;
}

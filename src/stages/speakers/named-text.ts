import type { Cluster, Mention } from '../../document/layers.js';
import type { TokenTable } from '../../document/token-table.js';
import type { Namesakes } from './namesakes.js';
import type { Scene } from './scene.js';
import type { Turns } from './turns.js';

/** What resolving a speaker reads. */
export interface NamedText {
  readonly text: string;
  readonly tokens: TokenTable;
  readonly entities: readonly Mention[];
  readonly clusters: readonly Cluster[];
  readonly scene: Scene;
  readonly namesakes: Namesakes;
  readonly turns: Turns;
}

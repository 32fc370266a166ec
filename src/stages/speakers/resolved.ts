import type { SpeakerMention } from '../../document/layers.js';

/** A speaker and the rule that found it. */
export interface Resolved {
  readonly speaker: SpeakerMention;
  readonly rule: string;
}

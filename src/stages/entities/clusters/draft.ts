import type { NameType } from '../../../document/layers.js';

/** A name as clustering sees it. */
export interface ClusterMention {
  /** Index into the names. */
  readonly mention: number;
  readonly type: NameType;
  /** As it stands in the text, without possessive. */
  readonly text: string;
  /** As it compares; see `name-words.ts`. */
  readonly words: readonly string[];
  /** What the title before it says. */
  readonly titleGender: 'female' | 'male' | null;
}

/** A cluster under construction. */
export interface ClusterDraft {
  readonly type: NameType;
  /** The fullest words so far. */
  words: readonly string[];
  readonly mentions: ClusterMention[];
}

export function startDraft(mention: ClusterMention): ClusterDraft {
  return { type: mention.type, words: mention.words, mentions: [mention] };
}

/** Puts a mention into a draft; the fullest words stand for the draft. */
export function join(draft: ClusterDraft, mention: ClusterMention): void {
  draft.mentions.push(mention);
  if (mention.words.length > draft.words.length) draft.words = mention.words;
}

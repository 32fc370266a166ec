import type { TokenTable } from '../../document/token-table.js';
import { hashWord } from '../../text/word-hash.js';

/**
 * Phrases that come with articles and are no part of their news. Lower-cased, words parted by blanks; marks within them are
 * passed over.
 */
const PHRASES: readonly string[] = [
  'scroll down for',
  'click here',
  'click through',
  'click on the',
  'read more',
  'read the full',
  'read also',
  'watch the video',
  'watch more',
  'see more',
  'see also',
  'share this',
  'follow us',
  'follow @',
  'follow the latest',
  'like us on',
  'sign up for',
  'sign up to',
  'subscribe to',
  'our newsletter',
  'contributed to this',
  'contributed reporting',
  'all rights reserved',
  'may not be published',
  'reporting by',
  'editing by',
  'writing by',
  'compiled by',
  'for confidential support',
  'contact the samaritans',
  'for confidential help',
  'story highlights',
  'more on this story',
  'related content',
  'related stories',
  'related articles',
  'media caption',
  'image copyright',
  'image caption',
  'image source',
  'media requires javascript',
  'javascript to play',
  'last updated at',
  'e-mail us',
  'email us',
  'send us your',
  'join the conversation',
  'join the discussion',
  'share your comments',
  'share your thoughts',
  'sorry we are unable to accept comments',
  'this content is not available',
  'sorry this content',
  'the views expressed',
  'the opinions expressed',
  'opinions expressed in this',
  'complete coverage of',
  'editor note',
  "editor 's note",
  'photo by',
  'photos by',
  'photograph by',
  'picture by',
  'advertisement',
  'download our',
  'find out more',
  'to find out more',
  'cnn student news',
  'use the hashtag',
  'visit the website',
  'visit our',
];

const phrasesByFirst = new Map<number, Uint32Array[]>();
for (const phrase of PHRASES) {
  const [first, ...rest] = phrase.split(' ').map((word) => hashWord(word));
  const list = phrasesByFirst.get(first!) ?? [];
  list.push(Uint32Array.from(rest));
  phrasesByFirst.set(first!, list);
}

/** The words that a phrase begins with. */
export const BOILERPLATE_STARTS: readonly string[] = PHRASES.map((phrase) => phrase.split(' ')[0]!);

/** Whether a boilerplate phrase begins at this token. Asked only of tokens whose word begins one. */
export function boilerplateAt(tokens: TokenTable, token: number, end: number): boolean {
  const phrases = phrasesByFirst.get(tokens.words[token]!);
  if (phrases === undefined) return false;
  return phrases.some((rest) => {
    if (token + rest.length >= end && rest.length > 0) return false;
    for (let step = 0; step < rest.length; step++)
      if (tokens.words[token + 1 + step] !== rest[step]) return false;
    return true;
  });
}

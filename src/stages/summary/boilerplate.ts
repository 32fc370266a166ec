import { Shape, type TokenTable } from '../../document/token-table.js';
import { PhraseSet } from '../../text/phrase-set.js';
import { WordSet } from '../../text/word-set.js';

/**
 * Phrases that come with articles and are no part of their news. Lower-cased, words parted by blanks. None begins with a
 * frequent word: each token that could begin one is looked up.
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
  'confidential support',
  'contact the samaritans',
  'confidential help',
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
  'views expressed',
  'opinions expressed',
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
  'cnn student news',
  'use the hashtag',
  'visit the website',
  'visit our',
  'wins a free kick',
  'half ends',
  'match ends',
  'half begins',
  'shown the yellow card',
  'attempt missed',
  'attempt saved',
  'attempt blocked',
  'foul by',
  'lineups are announced',
  'breaking news update',
  'email your story',
  'email your',
  'picture you would like',
  'find us on',
  'submit a picture',
  'leaving a comment',
  'leave a comment',
  'gallery above',
  'video above',
  'media playback is',
  'showcasing the work of',
  'produced solely by',
  'reached out to',
  'immediately respond',
  'both owned by',
  'parent company of cnn',
];

/** What marks a sentence as no part of the news. */
export const BOILERPLATE = new PhraseSet(PHRASES);

/** How a caption says who is who in its picture. */
export const CAPTIONS = new PhraseSet(
  [
    'left',
    'right',
    'pictured',
    'centre',
    'center',
    'above',
    'below',
    'top',
    'bottom',
    'inset',
    'circled',
    'far left',
  ].map((place) => `( ${place}`),
);

const INVITATIONS = new WordSet('watch see read hear listen view check find take click play look'.split(' '));
const PLACES = new WordSet(['above', 'below', 'here']);

/** Whether a sentence asks its readers to look elsewhere on the page: `Watch the whole game above.` */
export function isInvitation({ words, shapes }: TokenTable, first: number, end: number): boolean {
  if (!INVITATIONS.has(words[first]!)) return false;
  const last = shapes[end - 1] === Shape.Stop || shapes[end - 1] === Shape.Exclamation ? end - 2 : end - 1;
  return last > first && PLACES.has(words[last]!);
}

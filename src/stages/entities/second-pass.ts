import { Case, type DocumentView } from './document-view.js';
import type { FeatureList } from './feature-list.js';
import { NAME_TYPES, OUTSIDE, Place, placeOf } from './labels.js';
import { VOTES, voteOf, type LabelVotes } from './label-votes.js';
import { WordBit } from './word-types.js';

// The second look at a document: how the same word, the longer names that hold it and the same whole name were labelled
// elsewhere in it (after Krishnan and Manning 2006). A token's own label never votes for itself.

const PERSON = NAME_TYPES.indexOf('PERSON');
const ORGANIZATION = NAME_TYPES.indexOf('ORGANIZATION');
const LOCATION = NAME_TYPES.indexOf('LOCATION');

/**
 * Adds what the rest of the document says of a capitalised token. Adds nothing where it says nothing: then the first label
 * stands.
 */
export function addSecondPassFeatures(
  view: DocumentView,
  votes: LabelVotes,
  labels: Uint8Array,
  sentence: number,
  token: number,
  list: FeatureList,
): void {
  const bit = view.types.bits[view.ids[token]!]!;
  if ((bit & WordBit.Capital) === 0) return;
  const label = labels[token]!;
  const own = voteOf(label);
  const place = label === OUTSIDE ? 4 : placeOf(label);
  const shouted = view.cases[sentence] === Case.AllCaps ? 1 : 0;
  const isFirst = token === view.sentences.firsts[sentence] ? 1 : 0;
  const context = isFirst * 2 + ((bit & WordBit.AllCaps) !== 0 ? 1 : 0);
  list.openGroup();
  addWordVotes(view, votes, token, own, own * 2 + shouted, context, list);
  list.closeGroup();
  list.openGroup();
  addLongerVotes(view, votes, token, own, place, list);
  if ((bit & WordBit.AllCaps) !== 0) addShortVotes(view, votes, token, own, place, list);
  if (own > 0) addPhraseVotes(votes, token, own, place, list);
  list.closeGroup();
}

function addWordVotes(
  view: DocumentView,
  votes: LabelVotes,
  token: number,
  own: number,
  ownContext: number,
  context: number,
  list: FeatureList,
): void {
  let total = 0;
  let most = 0;
  let majority = 0;
  for (let vote = 0; vote < VOTES; vote++) {
    const count = votes.ownVotes(view, token, vote) - (vote === own ? 1 : 0);
    total += count;
    if (count > most) {
      most = count;
      majority = vote;
    }
  }
  if (total === 0) return;
  const unanimity = most === total ? 0 : most * 3 >= total * 2 ? 1 : 2;
  const verdict = majority * 3 + unanimity;
  list.pair(200, verdict, ownContext);
  list.pair(201, verdict, context);
  list.pair(202, majority, Math.min(total, 3));
  for (let vote = 0; vote < VOTES; vote++) {
    const count = votes.ownVotes(view, token, vote) - (vote === own ? 1 : 0);
    list.pair(203, vote, Math.round((4 * count) / total));
  }
}

function addLongerVotes(
  view: DocumentView,
  votes: LabelVotes,
  token: number,
  own: number,
  place: number,
  list: FeatureList,
): void {
  const inLonger = own > 0 && place !== Place.Unit;
  let most = 0;
  let type = -1;
  for (let at = 0; at < NAME_TYPES.length; at++) {
    const count = votes.longerVotes(view, token, at) - (inLonger && at === own - 1 ? 1 : 0);
    if (count > most) {
      most = count;
      type = at;
    }
  }
  if (type < 0 || !speaksFor(view, votes, token, own, type, most)) return;
  const lasts =
    votes.lastVotes(view, token, type) - (inLonger && type === own - 1 && place === Place.Last ? 1 : 0);
  list.add(210, type);
  list.pair(211, type, own);
  list.pair(212, type, place);
  list.pair(213, type, lasts > 0 ? 1 : 0);
}

/**
 * Whether longer names say of what type a word of theirs is by itself. A person's do of all their words; an organisation's of the word that
 * begins most of them, unless that was taken for a place: not every `Boston` is its orchestra. Those of places and events do not.
 */
function speaksFor(
  view: DocumentView,
  votes: LabelVotes,
  token: number,
  own: number,
  type: number,
  count: number,
): boolean {
  if (type !== ORGANIZATION) return type === PERSON;
  return own !== 1 + LOCATION && votes.firstVotes(view, token, type) * 2 > count;
}

function addShortVotes(
  view: DocumentView,
  votes: LabelVotes,
  token: number,
  own: number,
  place: number,
  list: FeatureList,
): void {
  for (let type = 0; type < NAME_TYPES.length; type++)
    if (votes.shortVotes(view, token, type) > 0) {
      list.pair(214, type, own);
      list.pair(215, type, place);
    }
}

function addPhraseVotes(
  votes: LabelVotes,
  token: number,
  own: number,
  place: number,
  list: FeatureList,
): void {
  let most = 0;
  let type = -1;
  for (let at = 0; at < NAME_TYPES.length; at++) {
    const count = votes.phraseVotes(token, at) - (at === own - 1 ? 1 : 0);
    if (count > most) {
      most = count;
      type = at;
    }
  }
  if (type < 0) return;
  list.pair(220, type, own * 8 + place);
  list.pair(221, type, (own * 8 + place) * 4 + Math.min(most, 3));
}

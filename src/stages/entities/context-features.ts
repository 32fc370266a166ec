import { Case, Seen, type DocumentView } from './document-view.js';
import type { FeatureList } from './feature-list.js';
import { PHRASE_LISTS } from './phrase-table.js';
import { addRunFeatures } from './run-features.js';
import { AFTER, BEFORE, type SentenceFrame } from './sentence-frame.js';
import { WordBit } from './word-types.js';

// Features of a token that depend on more than one word: neighbours, the sentence, the run of capitals it stands in, known
// names, and how the word is used elsewhere in the document. Changing anything here changes FEATURE_ID in tagger-model.ts.

const NAME_LIKE = WordBit.Capital | WordBit.Digit;

/** Adds the features of a token that neither its words alone nor its position give. */
export function addContextFeatures(
  view: DocumentView,
  frame: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const { bits } = view.types;
  const { ids } = view;
  const bit = bits[ids[token]!]!;
  const nameLike = (bit & NAME_LIKE) !== 0;
  const before = token > frame.first && (bits[ids[token - 1]!]! & NAME_LIKE) !== 0;
  const after = token + 1 < frame.end && (bits[ids[token + 1]!]! & NAME_LIKE) !== 0;
  addSentenceFeatures(view, frame, token, list);
  // Far from every capital the words themselves decide: names are hardly ever there, and most tokens are.
  if (nameLike || before || after || frame.kind === Case.None) addNeighbourFeatures(view, frame, token, list);
  if (!nameLike) return;
  addRunFeatures(view, frame, token, list);
  addPhraseFeatures(view, frame, token, list);
  if (view.hasContext && (bit & WordBit.Capital) !== 0) addUseFeatures(view, frame, token, list);
}

/** What the features of a token's position are made of: the sentence's case and length, the token's case and distance to the edges. */
export function positionOf(view: DocumentView, { first, end, kind }: SentenceFrame, token: number): number {
  const bit = view.types.bits[view.ids[token]!]!;
  const caps = (bit & WordBit.Capital ? 1 : 0) + (bit & WordBit.AllCaps ? 2 : 0);
  const start = Math.min(token - first, 2);
  const finish = Math.min(end - token, 3);
  return (((kind * 4 + caps) * 3 + start) * 4 + finish) * 8 + Math.min(end - first, 6);
}

/** Positions are below this. */
export const POSITIONS = 4 * 4 * 3 * 4 * 8;

/** Adds the features of a position. */
export function addPositionFeatures(position: number, list: FeatureList): void {
  const finish = (position >> 3) & 3;
  const rest = position >> 5;
  const start = rest % 3;
  const caps = Math.floor(rest / 3) & 3;
  const kind = Math.floor(rest / 12);
  list.pair(100, kind * 2 + (start === 0 ? 1 : 0), caps);
  list.add(101, position & 7);
  if (start < 2) list.add(106, start);
  if (finish <= 2) list.add(107, finish);
}

function addSentenceFeatures(
  { types, ids }: DocumentView,
  { first, kind }: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const id = ids[token]!;
  if (token === first) list.add(102, types.lowers[id]!);
  if (kind === Case.Normal) return;
  list.pair(103, kind, types.shapes[id]!);
  list.pair(104, kind, types.lowers[id]!);
  list.pair(105, kind, types.clusters[id]!);
}

function addNeighbourFeatures(
  { types, ids }: DocumentView,
  { first, end }: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const { lowers, shapes, clusters } = types;
  const id = ids[token]!;
  const before = token > first ? ids[token - 1]! : -1;
  const after = token + 1 < end ? ids[token + 1]! : -1;
  const lowerBefore = before < 0 ? BEFORE : lowers[before]!;
  const lowerAfter = after < 0 ? AFTER : lowers[after]!;
  const shapeBefore = before < 0 ? BEFORE : shapes[before]!;
  const shapeAfter = after < 0 ? AFTER : shapes[after]!;
  list.pair(110, lowerBefore, lowers[id]!);
  list.pair(111, lowers[id]!, lowerAfter);
  list.pair(112, lowerBefore, shapes[id]!);
  list.pair(113, shapes[id]!, lowerAfter);
  list.pair(114, before < 0 ? BEFORE : clusters[before]!, clusters[id]!);
  list.pair(115, clusters[id]!, after < 0 ? AFTER : clusters[after]!);
  list.openGroup();
  list.pair(116, shapeBefore, shapes[id]!);
  list.pair(117, shapes[id]!, shapeAfter);
  list.pair(118, Math.imul(shapeBefore, 31) + shapes[id]!, shapeAfter);
  list.closeGroup();
}

function addPhraseFeatures(
  { types, ids, places }: DocumentView,
  { first, end }: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const own = places[token]!;
  const before = token > first ? places[token - 1]! : 0;
  const after = token + 1 < end ? places[token + 1]! : 0;
  list.openGroup();
  for (let at = 0; at < PHRASE_LISTS; at++) {
    const place = (own >>> (3 * at)) & 7;
    if (place === 0) continue;
    list.add(130, at * 8 + place);
    list.pair(131, at * 8 + place, types.shapes[ids[token]!]!);
  }
  list.add(132, own);
  list.add(133, before);
  list.add(134, after);
  list.pair(135, before, own);
  list.pair(136, own, after);
  list.closeGroup();
}

function addUseFeatures(
  view: DocumentView,
  { first, kind }: SentenceFrame,
  token: number,
  list: FeatureList,
): void {
  const id = view.ids[token]!;
  // A title or all-caps line must not speak of itself: only lower case, and capitals in running text, are noted.
  const use = view.seen(view.types.lowers[id]!) & (Seen.Lower | Seen.CapitalWithin);
  list.openGroup();
  list.add(140, use);
  list.pair(141, use, view.types.shapes[id]!);
  list.pair(142, use, kind * 2 + (token === first ? 1 : 0));
  list.closeGroup();
}

import { combine, mix } from '../../text/word-hash.js';
import { CLUSTERINGS } from './lexical-table.js';
import { SentenceCase, type WordSightings } from './sentence-view.js';
import { Case, type WordTypes } from './word-types.js';

/** The most features that {@link contextFeatures} writes for one token. */
export const MOST_CONTEXT_FEATURES = 64;
/** Capitalised tokens in a row that count as one run. */
const LONGEST_RUN = 8;

const T = {
  LowerBefore: 1,
  LowerAfter: 2,
  LowerBeforeShape: 3,
  ShapeLowerAfter: 4,
  ClusterBefore: 5,
  ClusterAfter: 6,
  ShapeBefore: 7,
  ShapeAfter: 8,
  ShapeAround: 9,
  CaseShape: 10,
  CaseLower: 11,
  CaseFirst: 12,
  FirstLower: 13,
  Length: 14,
  CaseCluster: 15,
  RunLeft: 16,
  RunRight: 17,
  RunLeftCluster: 18,
  RunRightCluster: 19,
  RunPlace: 20,
  RunFirst: 21,
  RunLast: 22,
  RunFirstCluster: 23,
  RunLastCluster: 24,
  List: 32,
  ListShape: 48,
  Lists: 64,
  ListsBefore: 65,
  ListsAfter: 66,
  ListPairBefore: 67,
  ListPairAfter: 68,
  Sighting: 69,
  SightingShape: 70,
  SightingFirst: 71,
  Start: 72,
  Finish: 73,
} as const;

const SPACE = 0x51ed270b;

function hashOf(template: number, value: number): number {
  return combine(SPACE + template, value);
}

/** What the features of a token are made from: the sentence's tokens, by their rows of word types. */
export interface SentenceContext {
  readonly types: WordTypes;
  /** Row of each token of the document. */
  readonly rows: Int32Array;
  /** Gazetteer places of each token: see `matchPhrases`. */
  readonly marks: Uint32Array;
  /** Null for a document of one sentence, which does not say how its words are written elsewhere. */
  readonly sightings: WordSightings | null;
  first: number;
  end: number;
  case: SentenceCase;
}

const START = mix(0x535441);
const FINISH = mix(0x454e44);

/** Whether the token can be part of a name by its looks. */
export function isNameLike(cases: number): boolean {
  return (cases & (Case.Capital | Case.Digit)) !== 0;
}

/** Hashes of the features of a token that need more than one word. Written to `into`; returns how many. */
export function contextFeatures(context: SentenceContext, token: number, into: Uint32Array): number {
  const { types, rows, first, end } = context;
  const row = rows[token]!;
  const hasBefore = token > first;
  const hasAfter = token + 1 < end;
  const lower = types.lower[row]!;
  const shape = types.shapes[row]!;
  const lowerBefore = hasBefore ? types.lower[rows[token - 1]!]! : START;
  const lowerAfter = hasAfter ? types.lower[rows[token + 1]!]! : FINISH;
  const shapeBefore = hasBefore ? types.shapes[rows[token - 1]!]! : START;
  const shapeAfter = hasAfter ? types.shapes[rows[token + 1]!]! : FINISH;
  const cluster = clusterOf(types, row);
  const clusterBefore = hasBefore ? clusterOf(types, rows[token - 1]!) : 0xfffe;
  const clusterAfter = hasAfter ? clusterOf(types, rows[token + 1]!) : 0xfffd;
  let count = 0;
  into[count++] = hashOf(T.LowerBefore, combine(lowerBefore, lower));
  into[count++] = hashOf(T.LowerAfter, combine(lower, lowerAfter));
  into[count++] = hashOf(T.LowerBeforeShape, combine(lowerBefore, shape));
  into[count++] = hashOf(T.ShapeLowerAfter, combine(shape, lowerAfter));
  into[count++] = hashOf(T.ClusterBefore, (clusterBefore << 16) | cluster);
  into[count++] = hashOf(T.ClusterAfter, (cluster << 16) | clusterAfter);
  into[count++] = hashOf(T.ShapeBefore, combine(shapeBefore, shape));
  into[count++] = hashOf(T.ShapeAfter, combine(shape, shapeAfter));
  into[count++] = hashOf(T.ShapeAround, combine(combine(shapeBefore, shape), shapeAfter));
  if (token - first < 2) into[count++] = hashOf(T.Start, token - first);
  if (end - token <= 2) into[count++] = hashOf(T.Finish, end - token);
  count = sentenceFeatures(context, token, row, into, count);
  if (!isNameLike(types.cases[row]!)) return count;
  count = runFeatures(context, token, into, count);
  count = listFeatures(context, token, shape, into, count);
  return sightingFeatures(context, token, row, into, count);
}

function clusterOf(types: WordTypes, row: number): number {
  return types.clusters[row * CLUSTERINGS + 1]!; // the clustering into 256
}

function sentenceFeatures(
  context: SentenceContext,
  token: number,
  row: number,
  into: Uint32Array,
  count: number,
): number {
  const { types, first, end } = context;
  const isFirst = token === first;
  const sentenceCase = context.case;
  if (sentenceCase !== SentenceCase.Normal) {
    into[count++] = hashOf(T.CaseShape, combine(sentenceCase, types.shapes[row]!));
    into[count++] = hashOf(T.CaseLower, combine(sentenceCase, types.lower[row]!));
    into[count++] = hashOf(T.CaseCluster, (sentenceCase << 16) | clusterOf(types, row));
  }
  if (isFirst || sentenceCase !== SentenceCase.Normal) {
    const cases = types.cases[row]! & (Case.Capital | Case.AllCaps);
    into[count++] = hashOf(T.CaseFirst, (sentenceCase << 8) | (Number(isFirst) << 4) | cases);
  }
  if (isFirst) into[count++] = hashOf(T.FirstLower, types.lower[row]!);
  if (end - first < 6) into[count++] = hashOf(T.Length, end - first);
  return count;
}

// said  Deputy Mayor Ada Quill  on
// left  └─ run of capitals ──┘  right
function runFeatures(context: SentenceContext, token: number, into: Uint32Array, count: number): number {
  const { types, rows, first, end } = context;
  let left = token;
  while (left > first && token - left < LONGEST_RUN && isNameLike(types.cases[rows[left - 1]!]!)) left--;
  let right = token;
  while (right < end - 1 && right - token < LONGEST_RUN && isNameLike(types.cases[rows[right + 1]!]!))
    right++;
  const before = left > first ? rows[left - 1]! : -1;
  const after = right < end - 1 ? rows[right + 1]! : -1;
  const place = ((token - left) << 4) | (right - token);
  into[count++] = hashOf(
    T.RunLeft,
    combine(before < 0 ? START : types.lower[before]!, Number(left === token)),
  );
  into[count++] = hashOf(
    T.RunRight,
    combine(after < 0 ? FINISH : types.lower[after]!, Number(right === token)),
  );
  into[count++] = hashOf(T.RunLeftCluster, ((before < 0 ? 0xfffe : clusterOf(types, before)) << 8) | place);
  into[count++] = hashOf(T.RunRightCluster, ((after < 0 ? 0xfffd : clusterOf(types, after)) << 8) | place);
  into[count++] = hashOf(T.RunPlace, place);
  if (left !== token) {
    into[count++] = hashOf(T.RunFirst, types.lower[rows[left]!]!);
    into[count++] = hashOf(T.RunFirstCluster, clusterOf(types, rows[left]!));
  }
  if (right !== token) {
    into[count++] = hashOf(T.RunLast, types.lower[rows[right]!]!);
    into[count++] = hashOf(T.RunLastCluster, clusterOf(types, rows[right]!));
  }
  return count;
}

function listFeatures(
  context: SentenceContext,
  token: number,
  shape: number,
  into: Uint32Array,
  count: number,
): number {
  const { marks, first, end } = context;
  const own = marks[token]!;
  const before = token > first ? marks[token - 1]! : 0;
  const after = token + 1 < end ? marks[token + 1]! : 0;
  for (let list = 0, rest = own; rest !== 0; list++, rest >>>= 3) {
    const place = rest & 7;
    if (place === 0) continue;
    into[count++] = hashOf(T.List + list, place);
    into[count++] = hashOf(T.ListShape + list, combine(place, shape));
  }
  if (own !== 0) into[count++] = hashOf(T.Lists, own);
  if (before !== 0) into[count++] = hashOf(T.ListsBefore, before);
  if (after !== 0) into[count++] = hashOf(T.ListsAfter, after);
  if (own !== 0 || before !== 0) into[count++] = hashOf(T.ListPairBefore, combine(before, own));
  if (own !== 0 || after !== 0) into[count++] = hashOf(T.ListPairAfter, combine(own, after));
  return count;
}

function sightingFeatures(
  context: SentenceContext,
  token: number,
  row: number,
  into: Uint32Array,
  count: number,
): number {
  const { types, sightings, first } = context;
  if (sightings === null || (types.cases[row]! & Case.Capital) === 0) return count;
  const seen = sightings.of(types.lower[row]!);
  into[count++] = hashOf(T.Sighting, seen);
  into[count++] = hashOf(T.SightingShape, combine(seen, types.shapes[row]!));
  into[count++] = hashOf(T.SightingFirst, (seen << 8) | (context.case << 4) | Number(token === first));
  return count;
}

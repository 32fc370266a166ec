import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import { endsAtAbbreviation } from './abbreviation-ends.js';
import { AbbreviationKind, abbreviationKind } from './abbreviation-kinds.js';
import type { BoundaryModel } from './boundary-model.js';
import { isCandidate } from './candidates.js';
import type { SentenceContext } from './context.js';
import { firstAfterOpeners, lastBeforeClosers } from './edges.js';
import { judgeEllipsis } from './ellipses.js';
import { isFigureInPassing, isMonthInPassing } from './figures.js';
import { ListPlace } from './lists.js';
import { isReference, lastBeforeReferences } from './references.js';
import { isSpeechTag } from './speech-tag.js';
import type { Style } from './style.js';

/**
 * Log-odds from which on the model is believed. Without a stop, a boundary must be likelier in a text that is written with
 * care than in one that shows traces of chat or mail.
 */
const WITH_STOP = 0;
const WITHOUT_STOP = 0.3;
const WITHOUT_STOP_OR_CARE = -0.2;

const DEGREE = hashForm('°');
const PICTURES = new WordSet(['image', 'photo', 'photograph', 'picture']);

/** What a decision can look at. One a text. */
export interface Scene {
  readonly tokens: TokenTable;
  readonly lists: Uint8Array | null;
  readonly style: Style;
  readonly context: SentenceContext;
  readonly model: BoundaryModel;
}

/** Whether a sentence starts at a token other than the first: what is certain by rule, the rest by the model. */
export function startsSentence(scene: Scene, token: number): boolean {
  const { tokens, lists } = scene;
  const gap = tokens.gaps[token]!;
  if (gap >= Gap.Line) return true;
  if (lists !== null && lists[token] !== ListPlace.None) return lists[token] === ListPlace.Item;
  if (gap === Gap.None) return isGlued(tokens, token);
  if (opensPictureCredit(tokens, token)) return true;
  if (tokens.shapes[token - 1] === Shape.Stop) {
    const verdict = judgeEllipsis(tokens, token);
    if (verdict !== 'unknown') return verdict === 'starts';
  }
  if (isReference(tokens, token) || isFigureInPassing(tokens, token) || isMonthInPassing(tokens, token))
    return false;
  if (!isCandidate(tokens, token)) return false;
  const before = lastBeforeReferences(tokens, token);
  return startsAfter(scene, token, before);
}

function startsAfter({ tokens, style, context, model }: Scene, token: number, before: number): boolean {
  const { shapes } = tokens;
  const last = lastBeforeClosers(tokens, before + 1);
  const first = firstAfterOpeners(tokens, token);
  const kind = abbreviationKind(tokens, last);
  const shape = shapes[last]!;
  if (shapes[first] === Shape.Lower && !style.careless) return false;
  if (kind !== AbbreviationKind.None && !style.careless)
    return endsAtAbbreviation(tokens, last, first, kind, context.first);
  if (isSpeechTag(tokens, token, last)) return false;
  // `N°. 12`
  if (shape === Shape.Stop && last > 0 && tokens.forms[last - 1] === DEGREE) return false;
  const stops = shape === Shape.Stop || shape === Shape.Exclamation || shape === Shape.Ellipsis;
  // A reference mark stands after the sentence that it belongs to.
  if (before < token - 1 && stops) return true;
  // One small word without a stop is no sentence yet: `last November`.
  if (!stops && token === context.first + 1 && shapes[last] === Shape.Lower) return false;
  const enough = stops ? WITH_STOP : style.code === 0 ? WITHOUT_STOP : WITHOUT_STOP_OR_CARE;
  return model.score(tokens, token, context, style.code) > enough;
}

/** `a red ferry Image: Ada Park.`: who a picture is by stands on its own. */
function opensPictureCredit({ shapes, gaps, words, length }: TokenTable, token: number): boolean {
  return (
    shapes[token] === Shape.Capital &&
    token + 2 < length &&
    shapes[token + 1] === Shape.Colon &&
    gaps[token + 1] === Gap.None &&
    gaps[token + 2] === Gap.Blank &&
    isCapitalised(shapes[token + 2]!) &&
    PICTURES.has(words[token]!)
  );
}

function isCapitalised(shape: number): boolean {
  return shape >= Shape.Capital && shape <= Shape.Initial;
}

/** `the video.The end`: a stop that lost its blank, between a small word and a capital one. */
function isGlued({ shapes, gaps, ends, starts }: TokenTable, token: number): boolean {
  return (
    token >= 2 &&
    shapes[token - 1] === Shape.Stop &&
    gaps[token - 1] === Gap.None &&
    shapes[token] === Shape.Capital &&
    shapes[token - 2] === Shape.Lower &&
    ends[token - 2]! - starts[token - 2]! > 1
  );
}

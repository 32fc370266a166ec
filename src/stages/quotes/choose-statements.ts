import { Place } from '../../text/quotation-marks.js';
import { toChances } from './choice.js';
import { inversionAt } from './inversion.js';
import { Likeliest } from './likeliest.js';
import type { RuleStatements } from './content-features.js';
import { ContentAlternatives, MOST_ALTERNATIVES } from './contents.js';
import type { TokenSpan } from './noun-phrases.js';
import type { Passage } from './passage.js';
import type { Choosers } from './quotes-model.js';
import { overlap } from './source-candidates.js';
import { sourcesFor } from './sources.js';
import type { Statement } from './statement-search.js';
import { findStatements, rulesByCue, SIGNATURE } from './statements.js';
import { Label } from './labels.js';
import { spansOf, type Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';
import { turnsOf } from './turns.js';

/** A statement with its probability and what spoke for it. */
export interface ScoredStatement extends Omit<Statement, 'cue'> {
  readonly cue: TokenSpan | null;
  /** Probability that the cue reports this content, as the chooser sees it. */
  readonly chance: number;
  /** Probability that the source is who says it, or that nobody here does, as the chooser sees it. */
  readonly sourceChance: number;
}

const MOST_NONE = 0.6;
const TRIES = 6;
const LEAST_LONE = 0.5;
const SIGNED = 0.95;
/** What the chooser would have to say for the score to be 0.44, the share of lone quotations that were right on a fifth of the train part. */
const LONE = 0.25;
/** How sure the source is that a rule gives a quotation which the chooser has left. */
const LONE_SOURCE = 0.5;

interface Reading {
  readonly cue: TokenSpan;
  readonly none: number;
  readonly tries: { content: readonly TokenSpan[]; chance: number }[];
}

/**
 * What a passage says was said: the tagger has proposed cues, the chooser weighs their contents against each other, and the
 * surest cue takes its content first. Quotations that nobody claims stand alone or go on with the speech before them.
 */
export function chooseStatements(view: TokenView, tags: Posteriors, model: Choosers): ScoredStatement[] {
  const found = findStatements(view.passage);
  const rules = rulesByCue(found);
  const readings: Reading[] = [];
  for (const cue of spansOf(tags.path, Label.BeginCue)) {
    const reading = readCue(view, tags, rules, model, cue);
    if (reading !== null) readings.push(reading);
  }
  readings.sort((a, b) => a.none - b.none || a.cue.first - b.cue.first);
  const taken = new Uint8Array(view.passage.tokens.length);
  const chosen: ScoredStatement[] = [];
  const certain = found.filter(({ rule }) => rule === SIGNATURE);
  for (const statement of [...certain, ...turnsOf(view.passage, found)]) {
    for (const { first, end } of statement.content) taken.fill(1, first, end);
    chosen.push({ ...statement, chance: SIGNED, sourceChance: SIGNED });
  }
  const proposed = spansOf(tags.path, Label.BeginSource);
  for (const { cue, tries } of readings) {
    if (anyTaken(taken, cue)) continue;
    const best = tries.find(({ content }) => !content.some((span) => anyTaken(taken, span)));
    if (best === undefined) continue;
    for (const span of best.content) taken.fill(1, span.first, span.end);
    taken.fill(1, cue.first, cue.end);
    const { span: source, chance: sourceChance } = sourceOf(
      view,
      tags,
      rules,
      model,
      proposed,
      cue,
      best.content,
    );
    const sentence = view.passage.sentenceOf[cue.first]!;
    chosen.push({
      content: best.content,
      cue,
      source,
      rule: 'likeliest content of the cue',
      sentence,
      chance: best.chance,
      sourceChance,
    });
  }
  addUnclaimed(view, tags, found, taken, chosen);
  return chosen.sort((a, b) => a.content[0]!.first - b.content[0]!.first);
}

const alternatives = new ContentAlternatives();
const chances = new Float64Array(MOST_ALTERNATIVES);
const likeliest = new Likeliest(TRIES);

function readCue(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  { contents }: Choosers,
  cue: TokenSpan,
): Reading | null {
  alternatives.read(view, tags, rules, cue, contents.weigh);
  const { length } = alternatives;
  alternatives.scoresInto(chances);
  toChances(chances, length, contents.scale);
  const none = chances[0]!;
  if (none >= MOST_NONE) return null;
  likeliest.clear();
  for (let at = 1; at < length; at++) likeliest.offer(at, chances[at]!);
  const tries: Reading['tries'] = [];
  for (let at = 0; at < likeliest.length; at++)
    tries.push({ content: alternatives.contentOf(likeliest.ids[at]!), chance: likeliest.likely[at]! });
  return { cue, none, tries: withoutSpeaker(view, cue, tries) };
}

/** Where the speaker's name follows the cue, contents that hold it are left out; the clause before stands in for them. */
function withoutSpeaker(view: TokenView, cue: TokenSpan, tries: Reading['tries']): Reading['tries'] {
  const inversion = inversionAt(view, cue);
  if (inversion === null) return tries;
  const rest = tries.filter(({ content }) => !content.some((span) => overlap(span, inversion.speaker)));
  if (rest.length === tries.length) return tries;
  return [...rest, { content: [inversion.content], chance: tries[0]!.chance }];
}

function anyTaken(taken: Uint8Array, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) if (taken[token] !== 0) return true;
  return false;
}

function sourceOf(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  { sources }: Choosers,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
): { span: TokenSpan | null; chance: number } {
  const found = sourcesFor(view, tags, rules, proposed, cue, content, sources.weigh);
  let best = found[0]!;
  for (const other of found) if (other.weight > best.weight) best = other;
  // what overlaps the best is the same source, told longer or shorter
  let total = 0;
  let same = 0;
  for (const { span, weight } of found) {
    const share = Math.exp((weight - best.weight) * sources.scale);
    total += share;
    if (span === best.span || (span !== null && best.span !== null && overlap(span, best.span)))
      same += share;
  }
  return { span: best.span, chance: same / total };
}

/** Adds the quotations that no cue has claimed: by the rule that reads them, with the speech right before them, or alone. */
function addUnclaimed(
  { passage }: TokenView,
  { contents }: Posteriors,
  found: readonly Statement[],
  taken: Uint8Array,
  chosen: ScoredStatement[],
): void {
  const bySentence = byCueSentence(passage.sentenceOf, chosen);
  for (const statement of found) {
    const { content, rule } = statement;
    if (content.some((span) => anyTaken(taken, span))) continue;
    const isQuoted = passage.quotations.places[content[0]!.first] === Place.Opener;
    if (!isQuoted) continue;
    let sum = 0;
    let size = 0;
    for (const { first, end } of content)
      for (let token = first; token < end; token++, size++) sum += contents[token]!;
    if (sum / size < LEAST_LONE) continue;
    for (const span of content) taken.fill(1, span.first, span.end);
    const before =
      rule === 'lone quotation' ? speechBefore(passage, bySentence, chosen, content[0]!.first) : -1;
    if (before >= 0)
      chosen[before] = { ...chosen[before]!, content: [...chosen[before]!.content, ...content] };
    else chosen.push({ ...statement, chance: LONE, sourceChance: LONE_SOURCE });
  }
}

/** The last statement of a cue in each outer sentence. */
function byCueSentence(sentenceOf: Uint32Array, chosen: readonly ScoredStatement[]): Map<number, number> {
  const bySentence = new Map<number, number>();
  for (const [index, { cue }] of chosen.entries())
    if (cue !== null) bySentence.set(sentenceOf[cue.first]!, index);
  return bySentence;
}

/** The statement that a quotation at `first` goes on: one whose cue and content stand before it, a sentence back at most; -1 without. */
function speechBefore(
  { sentenceOf, paragraphs, quotations }: Passage,
  bySentence: ReadonlyMap<number, number>,
  chosen: readonly ScoredStatement[],
  first: number,
): number {
  const sentence = sentenceOf[first]!;
  for (const place of [sentence - 1, sentence]) {
    const index = bySentence.get(place);
    if (index === undefined) continue;
    const { cue, content } = chosen[index]!;
    // after a quotation, another paragraph's may be another speaker's
    const isTurn = quotations.places[content[0]!.first] === Place.Opener;
    if (isTurn && paragraphs[place] !== paragraphs[sentence]) continue;
    if (cue!.end <= first && content.at(-1)!.end <= first) return index;
  }
  return -1;
}

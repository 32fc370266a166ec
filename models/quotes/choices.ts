import { CHOOSER_ROWS, type RuleStatements } from '../../src/stages/quotes/content-features.js';
import { ContentAlternatives } from '../../src/stages/quotes/contents.js';
import type { CueLexicon } from '../../src/stages/quotes/cue-lexicon.js';
import { kindOf } from '../../src/stages/quotes/kind.js';
import type { TokenSpan } from '../../src/stages/quotes/noun-phrases.js';
import { overlap } from '../../src/stages/quotes/source-candidates.js';
import { SOURCE_ROWS } from '../../src/stages/quotes/source-features.js';
import { sourcesFor } from '../../src/stages/quotes/sources.js';
import { findStatements, rulesByCue } from '../../src/stages/quotes/statements.js';
import { Label } from '../../src/stages/quotes/labels.js';
import { spansOf, type Posteriors } from '../../src/stages/quotes/tagger.js';
import { viewTokens, type TokenView } from '../../src/stages/quotes/token-view.js';
import type { Judged } from './calibrate.js';
import { PartRows, type Choice } from './choice-trainer.js';
import type { GoldArticle, GoldStatement } from './corpus.js';
import { featureRows, type FeatureRows } from './feature-rows.js';
import { HARD, jaccard } from './score.js';

/** An article with all that the models read of it. */
export interface Example extends GoldArticle {
  readonly view: TokenView;
  readonly features: FeatureRows;
  readonly rules: RuleStatements;
}

export function exampleOf(article: GoldArticle, lexicon: CueLexicon): Example {
  const view = viewTokens(article.passage, article.entities, lexicon);
  return {
    ...article,
    view,
    features: featureRows(view),
    rules: rulesByCue(findStatements(article.passage)),
  };
}

/** What the choosers learn from, each cue's content with what calibration asks of it. */
export interface Lessons {
  readonly contents: Judged[];
  readonly sources: Choice[];
}

/** Where none is right, the best one counts as right from here on. */
const NEAR = 0.5;

const alternatives = new ContentAlternatives();
const contentParts = new PartRows(CHOOSER_ROWS);
const sourceParts = new PartRows(SOURCE_ROWS);

/** Adds what an article teaches, given what a tagger that has not seen it says of its tokens. */
export function addLessons({ view, gold, rules }: Example, tags: Posteriors, lessons: Lessons): void {
  const proposed = spansOf(tags.path, Label.BeginSource);
  for (const cue of spansOf(tags.path, Label.BeginCue)) {
    const statement = gold.find((other) => other.cue !== null && overlap(other.cue, cue)) ?? null;
    alternatives.read(view, tags, rules, cue, contentParts.weigh);
    const all = Array.from({ length: alternatives.length }, (_, at) => at);
    const contents = all.map((at) => alternatives.contentOf(at));
    const shares = contents.map((content) => (statement === null ? 0 : jaccard(content, statement.content)));
    const best = Math.max(...shares);
    const isRight = (at: number): boolean => (best < NEAR ? at === 0 : shares[at]! >= Math.min(best, HARD));
    const choice = contentParts.choiceOf(
      all.map((at) => alternatives.partsOf(at)),
      isRight,
    );
    if (choice !== null) {
      const kinds = contents.map((content) => kindOf(view.passage, content));
      lessons.contents.push({ choice, kinds, fits: shares.map((share) => share >= HARD) });
    }
    if (statement === null) continue;
    const who = sourcesFor(view, tags, rules, proposed, cue, statement.content, sourceParts.weigh);
    const fits = who.map(({ span }) => (span === null ? 0 : sourceFit(span, statement)));
    const closest = Math.max(...fits);
    const hits = fits.map((fit) => fit > 0 && fit >= Math.min(closest, GOOD_SOURCE));
    const anyHit = hits.includes(true);
    const source = sourceParts.choiceOf(
      who.map(({ weight }) => [weight]),
      (at) => (anyHit ? hits[at]! : at === 0 && statement.sources.length === 0),
    );
    if (source !== null) lessons.sources.push(source);
  }
}

/** A source that shares this much of its tokens with the gold's is right, however close another comes. */
const GOOD_SOURCE = 0.7;

/** How much of a source is the gold's; nothing when it takes in words of the cue or content. */
function sourceFit(span: TokenSpan, { sources, content, cue }: GoldStatement): number {
  if (cue !== null && overlap(span, cue)) return 0;
  if (content.some((other) => overlap(span, other))) return 0;
  return jaccard([span], sources);
}

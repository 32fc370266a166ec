import type { Weigh } from './choice.js';
import type { RuleStatements } from './content-features.js';
import { FeatureList } from './feature-list.js';
import type { TokenSpan } from './noun-phrases.js';
import { sourceCandidates } from './source-candidates.js';
import { addNoneFeatures, addSpanFeatures, MOST_SOURCE_FEATURES } from './source-features.js';
import type { Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';

/** One reading of who is the source of a cue; `span` is null for *nobody here*. */
export interface SourceAlternative {
  readonly span: TokenSpan | null;
  /** What its features weigh. */
  readonly weight: number;
}

const list = new FeatureList(MOST_SOURCE_FEATURES);

/** The alternatives for a cue's source, nobody first. */
export function sourcesFor(
  view: TokenView,
  tags: Posteriors,
  rules: RuleStatements,
  proposed: readonly TokenSpan[],
  cue: TokenSpan,
  content: readonly TokenSpan[],
  weigh: Weigh,
): SourceAlternative[] {
  const rule = (rules.get(cue.first) ?? rules.get(cue.end - 1))?.source ?? null;
  const spans = sourceCandidates(view, tags, rule, proposed, cue, content);
  list.clear();
  addNoneFeatures(list, view, cue, spans.length);
  const alternatives: SourceAlternative[] = [{ span: null, weight: weigh(list) }];
  for (const span of spans) {
    list.clear();
    addSpanFeatures(list, view, tags, rule, proposed, cue, content, span);
    alternatives.push({ span, weight: weigh(list) });
  }
  return alternatives;
}

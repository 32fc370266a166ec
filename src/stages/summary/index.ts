import { isForeign } from '../../document/language.js';
import type { SummarySentence } from '../../document/layers.js';
import type { Stage } from '../../stage.js';
import { readArticle } from './assessment.js';
import { gatherCandidates } from './candidates.js';
import { budgetFor } from './budget.js';
import { Columns } from './columns.js';
import { summarySettings, type SummaryOptions } from './options.js';
import { addQueryBonus, addSpeakerBonus, queryStems } from './reader-wishes.js';
import { selectSentences } from './selection.js';
import { loadSummaryModel } from './summary-model.js';
import { weighingFor } from './weighing.js';

export type { SummaryOptions } from './options.js';

type Needs = 'text' | 'tokens' | 'sentences' | 'entities' | 'quotes';

/**
 * Chooses the sentences that tell most of the article, in the article's order. Furniture, datelines and credits are never
 * chosen while anything else is left; nor is a sentence that repeats what is chosen. Openings that point back, quotes
 * without their speaker and cut quotes are avoided. Never empty for a text with a sentence, unless it is known to be
 * in another language than English. Linear in the text.
 */
export function summary(options: SummaryOptions = {}): Stage<Needs, 'summary'> {
  const settings = summarySettings(options);
  const query = queryStems(settings.query);
  const model = loadSummaryModel(options.model);
  const columns = new Columns();
  return {
    name: 'summary',
    version: 13,
    needs: ['text', 'tokens', 'sentences', 'entities', 'quotes'],
    gives: ['summary'],
    models: [model.fingerprint],
    run: ({ text: layer, tokens, sentences, entities, quotes }) => {
      if (isForeign(layer)) return { summary: [] };
      columns.restart();
      const reading = readArticle(layer, tokens, sentences, columns);
      const candidates = gatherCandidates(reading, model, { entities, quotes });
      const { scores, words } = candidates;
      const own = scores.slice();
      addQueryBonus(scores, query, words, layer, tokens, sentences, entities);
      if (settings.prefersSpeakers) addSpeakerBonus(scores, quotes, tokens, sentences);
      const budget = budgetFor(settings, sentences.length);
      const rows = selectSentences(candidates, budget, weighingFor(budget, candidates.facts), columns);
      const chosen = (row: number): SummarySentence => ({
        sentence: row,
        start: tokens.starts[reading.sentences.firsts[row]!]!,
        end: tokens.ends[reading.sentences.ends[row]! - 1]!,
        score: probability(own[row]!),
      });
      return { summary: rows.map(chosen) };
    },
  };
}

/** Log-odds as a probability with four decimals. */
function probability(logOdds: number): number {
  return Math.round(1e4 / (1 + Math.exp(-logOdds))) / 1e4;
}

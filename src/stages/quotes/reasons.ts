import type { Weigh } from './choice.js';
import type { ScoredStatement } from './choose-statements.js';
import { addBeginFeatures, addEndFeatures, MOST_CONTENT_FEATURES, type About } from './content-features.js';
import { FeatureList } from './feature-list.js';
import type { TokenSpan } from './noun-phrases.js';
import type { QuotesModel } from './quotes-model.js';
import type { Statement } from './statement-search.js';
import { rulesByCue } from './statements.js';
import type { Posteriors } from './tagger.js';
import type { TokenView } from './token-view.js';

// Why a quote was found where it was, for a person who asks: the strongest features of what was chosen, by the names below.

const NAMES: Readonly<Record<number, string>> = {
  101: 'the tagger begins a content there',
  102: 'its first word',
  103: 'the word before it',
  104: 'the word before it and its first',
  105: 'how far it begins from that cue',
  106: 'that cue with its first word',
  107: 'that cue with such a first word',
  108: 'the kinds of words where it begins',
  109: 'the kinds of its first words',
  110: 'the quotation mark where it begins',
  111: 'it begins as a sentence does',
  112: 'no source or cue begins it',
  113: 'the rules begin it there too',
  114: 'the rules begin it there too',
  115: 'the word before it, that near to such a cue',
  121: 'the tagger ends a content there',
  122: 'its last word',
  123: 'the word behind it',
  124: 'its last word and the next',
  125: 'the words behind it',
  126: 'that cue with the word behind it',
  127: 'that cue with what follows',
  128: 'the kinds of words where it ends',
  129: 'the quotation mark where it ends',
  130: 'it ends where the sentence does',
  131: 'it ends there, for such a cue',
  132: 'a cue or source follows',
  133: 'how near it ends to the cue',
  134: 'the rules end it there too',
  135: 'the rules end it there too',
  136: 'what follows the word behind it',
};
const SHOWN = 2;
/** What the cue lexicon says of a word, by its class. */
const HABITS = [
  'a word that is hardly ever a cue',
  'a word that is seldom a cue',
  'a word that is sometimes a cue',
  'a word that is often a cue',
  'a word that mostly is a cue',
  'a word that nearly always is a cue',
];

const percent = (chance: number): string => `${Math.round(chance * 100)} %`;

/** Says for statements of one text why this span, this cue and this source. */
export function reasonsFor(
  view: TokenView,
  tags: Posteriors,
  found: readonly Statement[],
  model: QuotesModel,
): (statement: ScoredStatement) => string[] {
  const rules = rulesByCue(found);
  return (statement) => {
    const { cue, content, source, rule, chance } = statement;
    if (cue === null) return [`span: ${rule}`, 'cue: none stands by it'];
    const about: About = {
      ...{ view, tags, cue, rule: rules.get(cue.first) ?? rules.get(cue.end - 1) ?? null },
      sentence: view.passage.sentenceOf[cue.first]!,
    };
    const first = content[0]!;
    const side = first.first >= cue.end ? 1 : 0;
    const ruled = about.rule?.content.find((span) => span.first === first.first) ?? null;
    const begins = strongest(model.contents.weigh, (list) => {
      addBeginFeatures(about, side, first.first, ruled, list);
    });
    const ends = strongest(model.contents.weigh, (list) => {
      addEndFeatures(about, side, first.end, ruled, list);
    });
    const isRuled = ruled !== null && ruled.end === first.end;
    return [
      `span: ${rule}, ${percent(chance)}${isRuled ? `; the rule “${about.rule!.rule}” reads it so too` : ''}`,
      `begins: ${begins.join('; ')} · ends: ${ends.join('; ')}`,
      `cue: ${percent(likely(tags.cues, cue.first, cue.end))} by the tagger; ${HABITS[view.cueClasses[cue.end - 1]!]!}`,
      source === null
        ? 'source: no phrase near outweighs nobody'
        : `source: ${percent(likely(tags.sources, source.first, source.end))} by the tagger, ${placeOf(source, cue)}`,
    ];
  };
}

/** The names of the features that weigh most, of those that a part of the chosen alternative has. */
function strongest(weigh: Weigh, add: (list: FeatureList) => void): string[] {
  const all = new FeatureList(MOST_CONTENT_FEATURES);
  add(all);
  const one = new FeatureList(1);
  const weighed = Array.from({ length: all.length }, (_, at) => {
    one.clear();
    one.add(all.templates[at]!, all.firsts[at]!, all.seconds[at]!);
    return { name: NAMES[all.templates[at]!]!, weight: weigh(one) };
  });
  const names = weighed
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
  return [...new Set(names)].slice(0, SHOWN);
}

/** Mean probability over some tokens. */
function likely(chances: Float32Array, first: number, end: number): number {
  let sum = 0;
  for (let token = first; token < end; token++) sum += chances[token]!;
  return sum / (end - first);
}

/** Where a source stands, seen from its cue. */
function placeOf(source: TokenSpan, cue: TokenSpan): string {
  const isBehind = source.first >= cue.end;
  const between = isBehind ? source.first - cue.end : cue.first - source.end;
  const side = isBehind ? 'behind' : 'before';
  return between === 0 ? `right ${side} the cue` : `${between} words ${side} the cue`;
}

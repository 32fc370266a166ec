import { FeatureList } from '../../src/stages/entities/feature-list.js';
import { LabelVotes } from '../../src/stages/entities/label-votes.js';
import { LABELS } from '../../src/stages/entities/labels.js';
import { addSecondPassFeatures } from '../../src/stages/entities/second-pass.js';
import { Tagger } from '../../src/stages/entities/tagger.js';
import { MentionScores } from '../../src/stages/entities/mention-scores.js';
import type { TaggerContents, TaggerModel } from '../../src/stages/entities/tagger-model.js';
import { judgeMentions, type Judged } from './calibrate.js';
import type { GoldDocument } from './corpus.js';
import { trainCrf, type Chain, type CrfWeights, type TrainingData } from './crf.js';
import { quantise } from './quantise.js';
import { SentenceRows, type Numbers } from './sentence-rows.js';
import { trainFirstPass, type FirstPassOptions, type Tables } from './first-pass.js';

/** What a document looks like to the second pass: labelled by a tagger that has not learnt from it. */
interface Labelled {
  readonly document: GoldDocument;
  readonly contents: TaggerContents;
}

/**
 * Labels each whole document by a first pass trained on the other folds, and on all single sentences: these do not show how the
 * parts of a document agree.
 */
export function jackknife(
  documents: readonly GoldDocument[],
  tables: Tables,
  options: FirstPassOptions & { readonly folds: number },
): readonly Labelled[] {
  const whole = documents.filter(({ isWhole }) => isWhole);
  const sentences = documents.filter(({ isWhole }) => !isWhole);
  const labelled: Labelled[] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    const others = whole.filter((_, at) => at % options.folds !== fold);
    const { contents } = trainFirstPass([...others, ...sentences], tables, options);
    for (const [at, document] of whole.entries())
      if (at % options.folds === fold) labelled.push({ document, contents });
  }
  return labelled;
}

/** Learns the second pass' weights on top of first-pass scores that stay as they are. */
export function fitSecondPass(
  labelled: readonly Labelled[],
  chain: Chain,
  seed: number,
): { readonly learnt: CrfWeights; readonly hashes: Uint32Array } {
  const data = secondExamples(labelled);
  // One epoch: there are few features, and more of them would learn the folds' accidents.
  const learnt = trainCrf(data, { epochs: 1, dropout: 0, copyDropout: 0, rate: 0.1, l1: 1e-6, seed, chain });
  return { learnt, hashes: data.hashes };
}

function secondExamples(labelled: readonly Labelled[]): TrainingData {
  const rows = new SentenceRows();
  const tokens = labelled.reduce((sum, { document }) => sum + document.tokens.length, 0);
  const base = new Float32Array(tokens * LABELS);
  let filled = 0;
  const votes = new LabelVotes();
  const list = new FeatureList();
  let tagger: Tagger | undefined;
  let tagged: TaggerContents | undefined;
  for (const { document, contents } of labelled) {
    if (tagger === undefined || tagged !== contents) tagger = new Tagger({ ...contents, fingerprint: '' });
    tagged = contents;
    tagger.tagOnce(document.text, document.tokens, document.sentences);
    const { view, labels, emissions } = tagger;
    votes.count(view, labels);
    for (let sentence = 0; sentence < document.sentences.length; sentence++)
      rows.addSentence(document, sentence, (token) => {
        for (let label = 0; label < LABELS; label++)
          base[filled++] = emissions[token * LABELS + label]! / contents.scale;
        list.clear();
        addSecondPassFeatures(view, votes, labels, sentence, token, list);
        for (let at = 0; at < list.length; at++) rows.add(list.hashes[at]!);
      });
  }
  const { firsts, ends, offsets, features, allowed, ids } = rows;
  const listed = ({ values, length }: Numbers) => values.slice(0, length);
  return {
    firsts,
    ends,
    offsets: listed(offsets),
    features: listed(features),
    allowed: listed(allowed),
    hashes: ids.hashes.slice(0, ids.length),
    base,
  };
}

/** Judges the mentions of documents by taggers that had not learnt from them, second pass included. */
export function judgeJackknifed(
  labelled: readonly Labelled[],
  { weights }: CrfWeights,
  hashes: Uint32Array,
): Judged[] {
  let model: TaggerModel | undefined;
  let made: TaggerContents | undefined;
  let tagger: Tagger | undefined;
  let scores: MentionScores | undefined;
  return labelled.flatMap(({ document, contents }) => {
    if (made !== contents || tagger === undefined || scores === undefined) {
      made = contents;
      model = { ...contents, second: quantise(weights, hashes, contents.scale), fingerprint: '' };
      tagger = new Tagger(model);
      scores = new MentionScores(model);
    }
    tagger.tag(document.text, document.tokens, document.sentences);
    return judgeMentions(tagger, scores, document, document.types, false);
  });
}

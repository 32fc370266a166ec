import { isForeign } from '../../document/language.js';
import type { Mention, Quote, TextLayer } from '../../document/layers.js';
import { Shape } from '../../document/token-table.js';
import type { Span } from '../../document/span.js';
import type { Stage } from '../../stage.js';
import { QuotationTrait } from '../../text/quotation-marks.js';
import { calibrated } from './calibration.js';
import { chooseStatements, type ScoredStatement } from './choose-statements.js';
import { foreignQuotes } from './foreign-quotes.js';
import { cutAtParagraphs, withoutMarks } from './fragments.js';
import { kindOf } from './kind.js';
import { withoutMainClause } from './conditionals.js';
import { withDay } from './cue-days.js';
import { isLikelySpeech } from './likely-speech.js';
import { modalityOf } from './modality.js';
import type { TokenSpan } from './noun-phrases.js';
import { readPassage, type Passage } from './passage.js';
import { piecesBesideProse, withinProse } from './prose.js';
import { loadQuotesModel, type QuotesModel } from './quotes-model.js';
import { reasonsFor } from './reasons.js';
import { findStatements } from './statements.js';
import { tagTokens } from './tagger.js';
import { viewTokens, type TokenView } from './token-view.js';

/** Options of the quotes stage. */
export interface QuotesOptions {
  /**
   * Quotes with a lower score are left out. From 0 to 1.
   * @default 0
   */
  readonly minScore?: number;

  /**
   * A model of your own, trained by `models/quotes/train.ts`, or another that ships.
   * @default the model that ships as `models/quotes`
   */
  readonly model?: URL | string;

  /**
   * Whether quotes say in full why they were found: `annotate --explain` prints it. Costs time, and changes nothing else.
   * @default false
   */
  readonly explain?: boolean;
}

/**
 * Finds what somebody said: direct, mixed and indirect, with the cue and the words that name the speaker. Throws
 * `ERR_COPYDESK_MODEL_INVALID` for a model that cannot be used. In a text known to be in another language, what stands in marks alone.
 */
export function quotes(
  options: QuotesOptions = {},
): Stage<'text' | 'tokens' | 'sentences' | 'entities', 'quotes'> {
  const minScore = options.minScore ?? 0;
  const model = loadQuotesModel(options.model);
  const explains = options.explain === true;
  return {
    name: 'quotes',
    version: 9,
    needs: ['text', 'tokens', 'sentences', 'entities'],
    gives: ['quotes'],
    models: [model.fingerprint],
    run: ({ text: layer, tokens, sentences, entities }) => {
      const found = isForeign(layer)
        ? foreignQuotes(layer.text, tokens)
        : readQuotes(layer, readPassage(layer.text, tokens, sentences, entities), entities, model, explains);
      return { quotes: found.filter(({ score }) => score >= minScore) };
    },
  };
}

function readQuotes(
  layer: TextLayer,
  passage: Passage,
  entities: readonly Mention[],
  model: QuotesModel,
  explains: boolean,
): Quote[] {
  const view = viewTokens(passage, entities, model.lexicon);
  const tags = tagTokens(view, model.tagger);
  const reasonsOf = explains
    ? reasonsFor(view, tags, findStatements(passage), model)
    : ({ rule }: ScoredStatement): string[] => [rule];
  const pieces = piecesBesideProse(layer);
  return chooseStatements(view, tags, model)
    .map((statement) => toProse(passage, pieces, trimmedStatement(passage, entities, statement)))
    .filter((statement) => isQuote(view, statement, model))
    .map((statement) => toQuote(passage, statement, model, reasonsOf(statement)));
}

/** A statement whose cue takes its day in, and whose content leaves a main clause out. */
function trimmedStatement(
  passage: Passage,
  entities: readonly Mention[],
  statement: ScoredStatement,
): ScoredStatement {
  const { cue, source } = statement;
  if (cue === null) return statement;
  const content = statement.content.map((fragment) => withoutMainClause(passage, cue, fragment));
  return {
    ...statement,
    content,
    cue: withDay(passage.tokens.words, entities, cue, source === null ? content : [...content, source]),
  };
}

/** A statement without what does not belong to the prose: `(CNN)` is nobody's words, and nobody's name. */
function toProse({ tokens }: Passage, pieces: readonly Span[], statement: ScoredStatement): ScoredStatement {
  if (pieces.length === 0) return statement;
  const content = statement.content
    .map((fragment) => withinProse(tokens, pieces, fragment))
    .filter((fragment) => fragment !== null);
  const cue = statement.cue === null ? null : withinProse(tokens, pieces, statement.cue);
  // a cue in a promotion reports nothing
  if (statement.cue !== null && cue === null) return { ...statement, content: [] };
  const source = statement.source === null ? null : withinProse(tokens, pieces, statement.source);
  return { ...statement, content, cue, source };
}

function isQuote(view: TokenView, statement: ScoredStatement, model: QuotesModel): boolean {
  const { passage } = view;
  if (!statement.content.some((fragment) => hasWord(passage, fragment))) return false;
  const kind = kindOf(passage, statement.content);
  return isLikelySpeech(view, statement, kind, calibrated(model.calibration, kind, statement.chance));
}

/** Whether anything is said between the marks: a stray mark by a cue is no quote. */
function hasWord({ tokens }: Passage, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) if (tokens.shapes[token]! <= Shape.Alphanumeric) return true;
  return false;
}

function toQuote(
  passage: Passage,
  statement: ScoredStatement,
  model: QuotesModel,
  why: readonly string[],
): Quote {
  const { tokens, quotations } = passage;
  const { content, cue, source, chance, sourceChance: sourceScore } = statement;
  const spanOf = ({ first, end }: TokenSpan): Span => ({
    start: tokens.starts[first]!,
    end: tokens.ends[end - 1]!,
  });
  const kind = kindOf(passage, content);
  const row = quotations.rows[content.at(-1)!.end - 1]! - 1;
  const traits = row < 0 ? 0 : quotations.traits[row]!;
  return {
    kind,
    content: cutAtParagraphs(tokens, content).map(spanOf),
    cue: cue === null ? null : spanOf(withoutMarks(tokens, cue)),
    modality: cue === null ? 'asserted' : modalityOf(passage, cue),
    source: source === null ? null : spanOf(source),
    sourceScore,
    unclosed: (traits & QuotationTrait.Unclosed) !== 0,
    score: calibrated(model.calibration, kind, chance),
    why,
  };
}

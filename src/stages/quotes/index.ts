import type { Quote } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { QuotationTrait } from '../../text/quotation-marks.js';
import type { Stage } from '../../stage.js';
import { kindOf } from './kind.js';
import { modalityOf } from './modality.js';
import type { TokenSpan } from './noun-phrases.js';
import { readPassage, type Passage } from './passage.js';
import { findStatements, type Statement } from './statements.js';

/** Options of the quotes stage. */
export interface QuotesOptions {
  /**
   * Quotes with a lower score are left out. From 0 to 1.
   * @default 0
   */
  readonly minScore?: number;
}

/** Finds what somebody said: direct, mixed and indirect, with the cue and the words that name the speaker. */
export function quotes(
  options: QuotesOptions = {},
): Stage<'text' | 'tokens' | 'sentences' | 'entities', 'quotes'> {
  const minScore = options.minScore ?? 0;
  return {
    name: 'quotes',
    version: 1,
    needs: ['text', 'tokens', 'sentences', 'entities'],
    gives: ['quotes'],
    run: ({ text: { text }, tokens, sentences, entities }) => {
      const passage = readPassage(text, tokens, sentences, entities);
      const found = findStatements(passage).map((statement) => toQuote(passage, statement));
      return { quotes: found.filter(({ score }) => score >= minScore) };
    },
  };
}

function toQuote(passage: Passage, statement: Statement): Quote {
  const { tokens, quotations } = passage;
  const { content, cue, source, rule, sentence } = statement;
  const spanOf = ({ first, end }: TokenSpan): Span => ({
    start: tokens.starts[first]!,
    end: tokens.ends[end - 1]!,
  });
  const kind = kindOf(passage, content);
  const row = quotations.rows[content.at(-1)!.end - 1]! - 1;
  const traits = row < 0 ? 0 : quotations.traits[row]!;
  return {
    kind,
    content: content.map(spanOf),
    cue: cue === null ? null : spanOf(cue),
    modality: cue === null ? 'asserted' : modalityOf(passage, cue, passage.sentenceFirsts[sentence]!),
    source: source === null ? null : spanOf(source),
    unclosed: (traits & QuotationTrait.Unclosed) !== 0,
    score: scoreOf(kind, rule),
    why: [rule],
  };
}

/** Share of right quotes (`hard`) of each kind and rule, measured on the training part of PolNeAR. */
function scoreOf(kind: Quote['kind'], rule: string): number {
  if (rule === 'lone quotation') return 0.5;
  return kind === 'direct' ? 0.8 : kind === 'mixed' ? 0.5 : 0.4;
}

import { Gap } from '../../src/document/token-table.js';
import { isCandidate } from '../../src/stages/sentences/candidates.js';
import { SentenceContext } from '../../src/stages/sentences/context.js';
import { FEATURES, writeFeatures } from '../../src/stages/sentences/features.js';
import { styleOf } from '../../src/stages/sentences/style.js';
import { tokenize } from '../../src/text/tokenizer.js';
import type { SplitText } from './corpus.js';

/** One candidate boundary: hashes of its features, and whether a sentence begins there. */
export interface Example {
  readonly features: Uint32Array;
  readonly starts: boolean;
}

/** The candidates of a text, each seen from the true start of its sentence. */
export function examplesOf({ text, sentences }: SplitText): Example[] {
  const tokens = tokenize(text);
  const starts = new Set(sentences.map(([start]) => start));
  const context = new SentenceContext();
  const style = styleOf(tokens);
  const buffer = new Uint32Array(FEATURES);
  const examples: Example[] = [];
  for (let token = 0; token < tokens.length; token++) {
    const isStart = tokens.gaps[token]! >= Gap.Line || starts.has(tokens.starts[token]!);
    if (token > 0 && isCandidate(tokens, token)) {
      const count = writeFeatures(tokens, token, context, style.code, buffer);
      examples.push({ features: buffer.slice(0, count), starts: isStart });
    }
    context.pass(tokens, token, isStart);
  }
  return examples;
}

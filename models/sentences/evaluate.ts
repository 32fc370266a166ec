import { splitSentences } from '../../src/stages/sentences/split.js';
import { tokenize } from '../../src/text/tokenizer.js';
import { readTexts, type SplitText } from './corpus.js';

// node dist/models/sentences/evaluate.js TEXTS.ndjson.gz …
// Boundary precision, recall and F1 of each file; a text's last boundary is not counted.

function boundaries(ends: readonly number[]): Set<number> {
  return new Set(ends.slice(0, -1));
}

function predictedEnds(text: string): number[] {
  const tokens = tokenize(text);
  const { length, ends } = splitSentences(tokens);
  return Array.from({ length }, (_, row) => tokens.ends[ends[row]! - 1]!);
}

function score(texts: readonly SplitText[]): string {
  let hits = 0;
  let gold = 0;
  let predicted = 0;
  for (const { text, sentences } of texts) {
    const wanted = boundaries(sentences.map(([, end]) => end));
    const found = boundaries(predictedEnds(text));
    gold += wanted.size;
    predicted += found.size;
    for (const end of found) if (wanted.has(end)) hits++;
  }
  const percent = (part: number, whole: number): string => ((100 * part) / Math.max(whole, 1)).toFixed(1);
  return `precision ${percent(hits, predicted)}  recall ${percent(hits, gold)}  F1 ${percent(2 * hits, gold + predicted)}`;
}

for (const file of process.argv.slice(2)) process.stdout.write(`${score(readTexts(file))}  ${file}\n`);

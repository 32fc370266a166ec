import { Case } from '../../src/stages/entities/document-view.js';
import { Tagger } from '../../src/stages/entities/tagger.js';
import {
  FEMALE_NAMES,
  MALE_NAMES,
  phraseHash,
  phraseMask,
  PHRASE_START,
} from '../../src/stages/entities/phrase-table.js';
import type { TaggerModel } from '../../src/stages/entities/tagger-model.js';
import { tokenize } from '../../src/text/tokenizer.js';
import type { GoldDocument } from './corpus.js';
import { f1, namesOf, type Counts } from './score.js';

// Where taggers are known to fail: headlines, texts without case, people whose names English lists do not hold.

/** The same texts in one case; offsets stay true because only units are changed that keep their length. */
export function inOneCase(line: string, change: (unit: string) => string): string {
  const document = JSON.parse(line) as { text: string };
  const text = Array.from(document.text, (unit) =>
    change(unit).length === unit.length ? change(unit) : unit,
  ).join('');
  return JSON.stringify({ ...document, text });
}

/** F1 in sentences that are headlines by their case: all capitals, or most words capitalised. */
export function headlineF1(model: TaggerModel, documents: readonly GoldDocument[]): number {
  const tagger = new Tagger(model);
  const counts: Counts = { right: 0, predicted: 0, gold: 0 };
  for (const document of documents) {
    const { tokens, sentences, names } = document;
    tagger.tag(document.text, tokens, sentences);
    const isIn = ([start]: readonly [number, ...unknown[]]) => {
      for (let row = 0; row < sentences.length; row++) {
        const kind = tagger.view.cases[row];
        if (kind !== Case.AllCaps && kind !== Case.Title) continue;
        const first = tokens.starts[sentences.firsts[row]!]!;
        const end = tokens.ends[sentences.ends[row]! - 1]!;
        if (start >= first && start < end) return true;
      }
      return false;
    };
    const gold = new Set(names.filter(isIn).map((name) => name.join()));
    const found = namesOf(document, tagger, model).filter(isIn);
    counts.gold += gold.size;
    counts.predicted += found.length;
    counts.right += found.filter((name) => gold.has(name.join())).length;
  }
  return f1(counts);
}

/** Share of people that are found, by whether their first word is a given name on the English lists; names of several words. */
export function peopleFound(
  model: TaggerModel,
  documents: readonly GoldDocument[],
): { listed: number; unlisted: number } {
  const tagger = new Tagger(model);
  const seen = { listed: [0, 0], unlisted: [0, 0] };
  for (const document of documents) {
    tagger.tag(document.text, document.tokens, document.sentences);
    const found = new Set(namesOf(document, tagger, model).map((name) => name.join()));
    for (const name of document.names) {
      const words = tokenize(document.text.slice(name[0], name[1])).words;
      if (name[2] !== 'PER' || words.length < 2) continue;
      const mask = phraseMask(model.phrases, phraseHash(PHRASE_START, words[0]!));
      const row = seen[(mask & (FEMALE_NAMES | MALE_NAMES)) !== 0 ? 'listed' : 'unlisted'];
      row[0]! += found.has(name.join()) ? 1 : 0;
      row[1]!++;
    }
  }
  const share = ([right, all]: readonly number[]) => (100 * right!) / all!;
  return { listed: share(seen.listed), unlisted: share(seen.unlisted) };
}

import type { Passage } from './passage.js';
import { HEADLINE, TRANSCRIPT } from './labelled.js';
import type { Statement } from './statement-search.js';

/** From so many labelled lines on, a text is a transcript. */
const LEAST_TURNS = 3;

/** The turns of a transcript, each to the end of its paragraph; none of any other text. */
export function turnsOf(passage: Passage, found: readonly Statement[]): Statement[] {
  const labelled = found.filter(({ rule }) => rule === TRANSCRIPT || rule === HEADLINE);
  if (labelled.length < LEAST_TURNS && !isAllTurns(passage, labelled)) return [];
  return labelled.map((statement) => {
    const { first } = statement.content[0]!;
    return { ...statement, content: [{ first, end: paragraphEnd(passage, statement.sentence) }] };
  });
}

/** Whether every paragraph is a turn: two are enough then. */
function isAllTurns({ paragraphs, sentenceCount }: Passage, labelled: readonly Statement[]): boolean {
  return labelled.length === 2 && paragraphs[sentenceCount - 1]! - paragraphs[0]! === 1;
}

function paragraphEnd({ paragraphs, sentenceEnds, sentenceCount }: Passage, sentence: number): number {
  let last = sentence;
  while (last + 1 < sentenceCount && paragraphs[last + 1] === paragraphs[sentence]) last++;
  return sentenceEnds[last]!;
}

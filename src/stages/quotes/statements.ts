import { Shape } from '../../document/token-table.js';
import { Place } from '../../text/quotation-marks.js';
import { findLone, quotationAfter, quotationBefore, quotationNext } from './claimed-quotations.js';
import { asideEnd, reportedClause } from './clauses.js';
import { findCues, type Cue } from './cues.js';
import { findLabelled } from './labelled.js';
import { phraseAfter, phraseBefore } from './noun-phrases.js';
import type { Passage } from './passage.js';
import { findSigned } from './signatures.js';
import { claim, isFree, markCue, trimmed, type Search, type Statement } from './statement-search.js';

/** The rule whose statements no other reading may take. */
export const SIGNATURE = 'signature';

/** Statements by the first token of their cues. */
export function rulesByCue(statements: readonly Statement[]): ReadonlyMap<number, Statement> {
  const byCue = new Map<number, Statement>();
  for (const statement of statements) if (statement.cue !== null) byCue.set(statement.cue.first, statement);
  return byCue;
}

/** Everything said in a passage, in order of its cues. Linear in the tokens, but for the asides that a phrase may skip. */
export function findStatements(passage: Passage): Statement[] {
  const search: Search = { passage, taken: new Uint8Array(passage.tokens.length), found: [] };
  for (const { quotation, dash, name } of findSigned(passage)) {
    const cue = markCue(dash);
    const sentence = passage.sentenceOf[quotation.first]!;
    claim(search, { content: [quotation], cue, source: name, rule: SIGNATURE, sentence });
  }
  for (let sentence = 0; sentence < passage.sentenceCount; sentence++) {
    const first = passage.sentenceFirsts[sentence]!;
    const end = passage.sentenceEnds[sentence]!;
    if (findLabelled(search, sentence, first, end)) continue;
    for (const cue of findCues(passage, first, end))
      if (search.taken[cue.first] === 0) readCue(search, sentence, cue);
  }
  findLone(search);
  return search.found.sort((a, b) => a.content[0]!.first - b.content[0]!.first);
}

function readCue(search: Search, sentence: number, cue: Cue): void {
  const { passage } = search;
  const least = passage.sentenceFirsts[sentence]!;
  const end = passage.sentenceEnds[sentence]!;
  if (cue.isAccording) {
    const source = phraseAfter(passage, cue.end, end);
    if (source === null) return;
    const content =
      trimmed(passage, least, cue.first) ?? trimmed(passage, asideEnd(passage, source.end, end), end);
    if (content !== null && isFree(search, content))
      claim(search, { content: [content], cue, source, rule: 'according to', sentence });
    return;
  }
  const { source, left, right } = sourceOf(passage, cue, least, end);
  const before = quotationBefore(search, left, sentence);
  const after = quotationAfter(search, right, end, cue, before.length > 0);
  if (before.length > 0 || after.length > 0) {
    // `… she said. "No."`: what follows in the paragraph goes on
    const more = before.length > 0 && after.length === 0 ? quotationNext(search, sentence) : [];
    claim(search, {
      content: [...before, ...after, ...more],
      cue,
      source,
      rule: 'quotation beside cue',
      sentence,
    });
    return;
  }
  const content = reportedClause(passage, cue, source, left, right, least, end);
  if (content !== null && isFree(search, content))
    claim(search, { content: [content], cue, source, rule: 'reported clause', sentence });
}

/** The speaker beside a cue, and where speaker and cue together begin and end. */
function sourceOf(passage: Passage, cue: Cue, least: number, end: number) {
  const { tokens, quotations } = passage;
  const before = cue.groupFirst - 1;
  const isInverted =
    before < least ||
    quotations.places[before] === Place.Closer ||
    (tokens.shapes[before] === Shape.Comma && quotations.places[before - 1] === Place.Closer);
  let source = isInverted ? phraseAfter(passage, cue.end, end) : phraseBefore(passage, cue.groupFirst, least);
  if (source === null && !isInverted && tokens.shapes[before] === Shape.Comma)
    source = phraseAfter(passage, cue.end, end);
  const follows = source !== null && source.first >= cue.end;
  const left = source === null || follows ? cue.groupFirst : source.first;
  const right = source !== null && follows ? source.end : cue.end;
  return { source, left, right };
}

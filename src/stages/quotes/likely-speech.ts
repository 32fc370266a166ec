import type { QuoteKind } from '../../document/layers.js';
import { hashWord } from '../../text/word-hash.js';
import { WordSet } from '../../text/word-set.js';
import type { ScoredStatement } from './choose-statements.js';
import type { TokenSpan } from './noun-phrases.js';
import type { TokenView } from './token-view.js';
import { WordClass } from './word-classes.js';

// The corpus calls attitudes, plans and acts attributions too, and a model that has learnt it finds them everywhere. Where the words say
// little of speech, an indirect quote must be likelier. Bounds are chosen where PolNeAR's dev part has a share of right ones below a third.

const LEAST_WITHOUT_SIGN = 0.4;
const LEAST_OF_RARE_CUE = 0.3;
/** The class of cue words of whose uses 18 to 35 in a hundred are part of a cue; those below need more. */
const RARE_CUE = 3;
const FIRST_PERSONS = new WordSet(['i', 'we', 'you']);
const THAT = hashWord('that');

/** The kind of a token view that people's names have. */
const PERSON = 1;

/** Whether a content is a name and nothing else: `thanked | Ada Quill`. */
function isPerson(kinds: Uint8Array, { first, end }: TokenSpan): boolean {
  for (let token = first; token < end; token++) if (kinds[token] !== PERSON) return false;
  return true;
}

/** Whether a statement is likely enough for what its words say of speech. */
export function isLikelySpeech(
  { passage, kinds, cueClasses }: TokenView,
  { cue, source, content }: ScoredStatement,
  kind: QuoteKind,
  score: number,
): boolean {
  if (kind !== 'indirect' || cue === null || score >= LEAST_WITHOUT_SIGN) return true;
  if (content.length === 1 && isPerson(kinds, content[0]!)) return false;
  const { words } = passage.tokens;
  let speaks = false;
  let rank = 0;
  for (let token = cue.first; token < cue.end; token++) {
    if ((passage.classes[token]! & WordClass.Speech) !== 0) speaks = true;
    rank = Math.max(rank, cueClasses[token]!);
  }
  const isBare = content.length === 1 && content[0]!.end - content[0]!.first === 1;
  if (source === null || isBare) return false;
  const isFirstPerson = source.end - source.first === 1 && FIRST_PERSONS.has(words[source.first]!);
  if (isFirstPerson && !speaks && words[content[0]!.first] !== THAT) return false;
  return speaks || rank > RARE_CUE || score >= (rank === RARE_CUE ? LEAST_OF_RARE_CUE : LEAST_WITHOUT_SIGN);
}

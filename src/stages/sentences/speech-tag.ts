import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { WordSet } from '../../text/word-set.js';

/** Verbs that hang a quotation on its speaker: `“Who is there?” Ada asked.` */
const TAG_VERBS = new WordSet(
  `said says say asked asks ask replied replies answered answers added adds cried cries shouted shouts yelled whispered called
   calls told exclaimed inquired wondered demanded screamed muttered murmured responded laughed joked quipped tweeted wrote`.split(
    /\s+/,
  ),
);
/** `Ada`, `the mayor`, `Ada Park`: so many tokens at most before the verb. */
const LONGEST_SPEAKER = 3;

// “Who is there?” Ada Park asked.
//               ^ no sentence starts here: the mark is the quotation's, not the sentence's

/** Whether what follows a quotation that ends in `?`, `!` or an ellipsis says who spoke. */
export function isSpeechTag(
  { shapes, words, gaps, length }: TokenTable,
  token: number,
  last: number,
): boolean {
  if (last === token - 1 || shapes[token - 1] === Shape.CloseBracket) return false;
  if (shapes[last] !== Shape.Exclamation && shapes[last] !== Shape.Ellipsis) return false;
  const farthest = Math.min(length, token + LONGEST_SPEAKER + 1);
  for (let at = token; at < farthest && gaps[at] === Gap.Blank; at++) {
    if (TAG_VERBS.has(words[at]!)) return true;
    if (shapes[at]! > Shape.Initial) return false;
  }
  return false;
}

import { Gap, Shape, type TokenTable } from '../../document/token-table.js';
import { hashForm } from '../../text/word-hash.js';

/** How far into a text its style is judged. */
const FARTHEST = 1500;
const SMALL_I = hashForm('i');

/** How a text is written: what a missing or a small start says depends on it. */
export interface Style {
  /** Sentences often begin with a small letter, as in chat and mail. */
  readonly careless: boolean;
  /** Everything that the model is told about the style, as one small number. */
  readonly code: number;
}

/** Judges how a text is written by its first tokens. */
export function styleOf({ shapes, gaps, forms, length }: TokenTable): Style {
  const seen = Math.min(length, FARTHEST);
  let stops = 0;
  let small = 0;
  let capitals = 0;
  let words = 0;
  let slips = 0;
  for (let token = 0; token < seen; token++) {
    const shape = shapes[token]!;
    if (shape <= Shape.MixedCase) words++;
    if (shape === Shape.AllCaps) capitals++;
    if (shape === Shape.Lower && (forms[token] === SMALL_I || gaps[token] === Gap.Paragraph)) slips++;
    const before = token === 0 ? -1 : shapes[token - 1];
    if ((before === Shape.Stop || before === Shape.Exclamation) && gaps[token] === Gap.Blank) {
      stops++;
      if (shape === Shape.Lower) small++;
    }
  }
  const careless = small * 8 > stops && small + slips > 1;
  const shouting = capitals * 4 > words ? 1 : 0;
  const sparse = stops * 40 < words ? 1 : 0;
  return { careless, code: (careless ? 4 : 0) + shouting * 2 + sparse + (slips > 0 ? 8 : 0) };
}

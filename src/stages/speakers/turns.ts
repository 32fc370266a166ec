import type { Quote, SpeakerMention } from '../../document/layers.js';
import type { Scene } from './scene.js';

/** One quote and who said it, as far as it is known. */
export interface Turn {
  readonly speaker: SpeakerMention;
  /** Where the turn stands: the token its last words begin at. */
  readonly token: number;
  readonly paragraph: number;
  readonly isDirect: boolean;
}

/** Paragraphs that a speaker goes on over, without being named again. */
const REACH = 1;

/** Who spoke so far, in the order of the text. */
export class Turns {
  readonly #scene: Scene;
  #last: Turn | null = null;
  /** The last turn by somebody else than the last speaker. */
  #other: Turn | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  get last(): Turn | null {
    return this.#last;
  }

  /** Notes who said a quote. */
  add({ kind, content }: Quote, speaker: SpeakerMention): void {
    const token = this.#scene.tokenAt(content.at(-1)!.start);
    const turn: Turn = {
      speaker,
      token,
      paragraph: this.#scene.paragraphAt(token),
      isDirect: kind === 'direct',
    };
    if (this.#last !== null && !isSame(this.#last.speaker, speaker)) this.#other = this.#last;
    this.#last = turn;
  }

  /** Who goes on, when a quotation at a token stands without a source: the last speaker of this paragraph or the one before. */
  goesOn(token: number): SpeakerMention | null {
    const last = this.#last;
    if (last === null || this.#scene.paragraphAt(token) - last.paragraph > REACH) return null;
    return last.speaker;
  }

  /**
   * Who answers, when a paragraph is a quotation and nothing else: in a dialogue, where the two paragraphs before hold one direct turn of
   * each speaker, the one who did not speak last.
   */
  answers(token: number): SpeakerMention | null {
    const [last, other] = [this.#last, this.#other];
    if (last === null || other === null || !last.isDirect || !other.isDirect) return null;
    const paragraph = this.#scene.paragraphAt(token);
    return paragraph - last.paragraph === 1 && last.paragraph - other.paragraph === 1 ? other.speaker : null;
  }
}

function isSame(a: SpeakerMention, b: SpeakerMention): boolean {
  return a.cluster === null ? b.cluster === null && a.start === b.start : a.cluster === b.cluster;
}

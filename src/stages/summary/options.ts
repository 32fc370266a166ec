import { CopydeskError, describeValue } from '../../errors.js';

/** How long a summary may be and what it should look for. Limits given together all hold. */
export interface SummaryOptions {
  /**
   * At most this many sentences; 1 or more. From the third on, one that could not be understood without its neighbours is left out.
   * @default 3, when no other limit is given
   */
  readonly sentences?: number | undefined;
  /** At most this many words; 1 or more. */
  readonly words?: number | undefined;
  /** At most this many characters (UTF-16 units), counting a blank between sentences; 1 or more. */
  readonly characters?: number | undefined;
  /** At most this share of the article's sentences; above 0, up to 1. Never rounds down to nothing. */
  readonly ratio?: number | undefined;
  /** Words or names that the reader cares about: sentences about them are preferred. */
  readonly query?: string | undefined;
  /** `'speakers'` prefers sentences that quote somebody and say whom. */
  readonly prefer?: 'speakers' | undefined;
  /**
   * The weights to use instead of those that ship: a file URL, as an object or a string.
   * @default the model in `models/summary`
   */
  readonly model?: URL | string | undefined;
}

/** {@link SummaryOptions} with every default filled in. */
export interface SummarySettings {
  readonly sentences: number;
  readonly words: number;
  readonly characters: number;
  readonly ratio: number;
  readonly query: string;
  readonly prefersSpeakers: boolean;
}

const DEFAULT_SENTENCES = 3;

function limit(name: string, value: number | undefined): number {
  if (value === undefined) return Infinity;
  if (Number.isInteger(value) && value >= 1) return value;
  throw new CopydeskError('ERR_COPYDESK_OPTION', {
    expected: `summary \`${name}\` to be an integer from 1`,
    got: describeValue(value),
    remedy: 'Leave it out for no such limit.',
  });
}

/** Checks the options and fills in the defaults. Throws `ERR_COPYDESK_OPTION`. */
export function summarySettings(options: SummaryOptions = {}): SummarySettings {
  const { ratio, query = '', prefer } = options;
  if (ratio !== undefined && !(ratio > 0 && ratio <= 1))
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'summary `ratio` to be a number above 0, up to 1',
      got: describeValue(ratio),
      remedy: 'It is the share of the sentences to keep: 0.2 keeps one in five.',
    });
  if (typeof query !== 'string')
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: 'summary `query` to be a string',
      got: describeValue(query),
      remedy: 'Give the words or names, parted by blanks.',
    });
  if (prefer !== undefined && (prefer as string) !== 'speakers')
    throw new CopydeskError('ERR_COPYDESK_OPTION', {
      expected: "summary `prefer` to be 'speakers'",
      got: describeValue(prefer),
      remedy: 'Leave it out for no preference.',
    });
  const unlimited = options.words === undefined && options.characters === undefined && ratio === undefined;
  return {
    sentences: limit('sentences', options.sentences ?? (unlimited ? DEFAULT_SENTENCES : undefined)),
    words: limit('words', options.words),
    characters: limit('characters', options.characters),
    ratio: ratio ?? 1,
    query,
    prefersSpeakers: prefer === 'speakers',
  };
}

import { loadModel } from '../../linear-model/load.js';
import type { Model } from '../../linear-model/model-file.js';
import { CopydeskError } from '../../errors.js';
import { tableWeigher, type Weigh } from './choice.js';
import { CueLexicon } from './cue-lexicon.js';
import { CHOOSER_ROWS } from './content-features.js';
import { SOURCE_ROWS } from './source-features.js';
import { TableEmissions } from './emissions.js';
import { STRIDE } from './packed-sums.js';
import { TAGGER_ROWS } from './token-features.js';
import type { Tagger } from './tagger.js';

/** Raised whenever a feature changes, so that weights of other features are refused. */
export const QUOTE_FEATURES = 'quotes-4';

/** What chooses among alternatives. */
export interface Chooser {
  readonly weigh: Weigh;
  /** What a unit of its weights is worth. */
  readonly scale: number;
}

/** What chooses a cue's content and source. */
export interface Choosers {
  readonly contents: Chooser;
  readonly sources: Chooser;
}

/** All that the quotes stage has learnt. */
export interface QuotesModel extends Choosers {
  readonly fingerprint: string;
  readonly lexicon: CueLexicon;
  readonly tagger: Tagger;
  /** For each kind, the share of right quotes in each tenth of the probability. */
  readonly calibration: Readonly<Record<string, readonly number[]>>;
}

interface Meta {
  readonly taggerScale: number;
  readonly contentsScale: number;
  readonly sourcesScale: number;
  readonly calibration: Readonly<Record<string, readonly number[]>>;
}

/** The model at a URL, or the one that ships. Throws `ERR_COPYDESK_MODEL_INVALID`. */
export function loadQuotesModel(url?: URL | string): QuotesModel {
  const model = loadModel('quotes', url);
  return readModel(model);
}

function readModel({ sections, meta, features, fingerprint }: Model): QuotesModel {
  const { taggerScale, contentsScale, sourcesScale, calibration } = meta as unknown as Meta;
  const table = sections.get('tagger');
  const contents = sections.get('contents');
  const sources = sections.get('sources');
  const fits =
    features === QUOTE_FEATURES &&
    table?.length === TAGGER_ROWS * STRIDE &&
    contents?.length === CHOOSER_ROWS &&
    sources?.length === SOURCE_ROWS;
  if (!fits)
    throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', {
      name: 'quotes',
      problem: `its features are ${features}, not ${QUOTE_FEATURES}`,
    });
  return {
    fingerprint,
    lexicon: new CueLexicon(
      sections.get('cueWords') as Uint32Array,
      sections.get('cueClasses') as Uint8Array,
    ),
    tagger: {
      emissions: new TableEmissions(table as Int8Array, taggerScale),
      transitions: Float32Array.from(sections.get('transitions') as Float32Array, (score) =>
        score < -1e8 ? -Infinity : score,
      ),
    },
    contents: { weigh: tableWeigher(contents as Int8Array), scale: contentsScale },
    sources: { weigh: tableWeigher(sources as Int8Array), scale: sourcesScale },
    calibration,
  };
}

import type { Reader } from './reader.js';
import { decodePage } from './page/page-charset.js';
import { parsePage } from './page/parse-page.js';

/** An HTML page is one article: its main text, without what stands around it. Offsets index that text. */
export const html: Reader = {
  scanner: () => ({ scan: () => -1, problem: null, recover: () => -1 }),
  parse: (record) => parsePage(decodePage(record)),
  hasHead: false,
  whole: true,
};

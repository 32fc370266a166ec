import type { Warning } from '../../document/layers.js';
import { warningMessage, type WarningCode } from '../../errors.js';

function warning(code: WarningCode, start: number, end: number): Warning {
  return { code, message: warningMessage(code), start, end };
}

/** What a reader of the record should know of the text's state: no words, lost bytes, half surrogate pairs. */
export function findDamage(text: string): Warning[] {
  const found: Warning[] = [];
  if (text.trim() === '') found.push(warning('WARN_COPYDESK_EMPTY', 0, 0));
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) found.push(warning('WARN_COPYDESK_REPLACEMENT', lost, lost + 1));
  const half = /\p{Cs}/u.exec(text);
  if (half) found.push(warning('WARN_COPYDESK_LONE_SURROGATE', half.index, half.index + 1));
  return found;
}

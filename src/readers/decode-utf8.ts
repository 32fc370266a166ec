import { CopydeskError } from '../errors.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text. Throws `ERR_COPYDESK_ENCODING_INVALID`: replacing what cannot be read would shift what offsets mean. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new CopydeskError('ERR_COPYDESK_ENCODING_INVALID', { encoding: 'UTF-8' }, { cause });
  }
}

/** Encodings of inputs, by the names of the Encoding Standard. */
export type InputEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of an input, by its first bytes. UTF-16 says so by its byte order mark. Windows-1252 (which holds ISO-8859-1) is evident where
 * bytes above ASCII stand and none of them make up a character of UTF-8; a single damaged character among good ones does not
 * make a file another encoding.
 */
export function detectEncoding(start: Uint8Array): InputEncoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // JSON is UTF-8, and pages and web archives say themselves what they are; XML that does not is UTF-8, or an oversight.
  const text = Buffer.from(start.subarray(0, 256)).toString('latin1');
  const declares = /^\s*(?:[{[<]|WARC\/)/.test(text) && !/^<\?xml(?![^>]*encoding)/.test(text);
  return !declares && isWindows1252(start) ? 'windows-1252' : 'utf-8';
}

/** Re-encodes a stream as UTF-8. Places in it then count bytes of UTF-8. */
export async function* toUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: InputEncoding,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}

/** Letters, quotation marks and dashes as Windows-1252 writes them; control characters would say that this is no text at all. */
function isWindows1252(start: Uint8Array): boolean {
  let strays = 0;
  for (let at = 0; at < start.length;) {
    const byte = start[at]!;
    if (byte < 0x80) {
      if (byte === 0) return false;
      at++;
      continue;
    }
    const length = sequenceLength(start, at);
    if (length > 1) return false;
    strays++;
    at++;
  }
  return strays > 0;
}

/** Bytes of the UTF-8 character that begins here; 1 when none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  for (let next = 1; next < length; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return 1;
  return length;
}

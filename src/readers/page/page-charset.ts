import { isUtf8 } from 'node:buffer';

/** How far into a page its declaration is looked for (the HTML standard's prescan: 1024 bytes). */
const PRESCAN = 1024;

const DECLARATION =
  /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-z0-9_:.-]{1,40})|<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([a-z0-9_:.-]{1,40})/i;

/** What bytes without a declaration are when they are no UTF-8; ISO-8859-1 is read so too (WHATWG Encoding). */
const FALLBACK = 'windows-1252';

/**
 * The text of a page. Its encoding is told by, in this order, a byte order mark, the transport (`declared`, as in an HTTP header), the
 * page's own declaration; without any it is UTF-8 where the bytes allow it, else windows-1252. Bytes that the encoding does not know
 * become U+FFFD, as in a browser.
 */
export function decodePage(bytes: Uint8Array, declared?: string): string {
  const label = markOf(bytes) ?? usable(declared) ?? usable(declarationOf(bytes));
  // A wrong UTF-8 declaration is common, and windows-1252 is what is then meant.
  if (label === undefined || label === 'utf-8')
    return decoded(bytes, isUtf8(bytes) ? 'utf-8' : (label && lossless(bytes)) || FALLBACK);
  return decoded(bytes, label);
}

function decoded(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

/** Declared UTF-8 with few bad bytes is damaged UTF-8, not another encoding. */
function lossless(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes, 'utf-8');
  const lost = text.split('\ufffd').length - 1;
  let wide = 0;
  for (const byte of bytes) if (byte >= 0xc2) wide++;
  return lost * 2 < wide ? 'utf-8' : undefined;
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : undefined;
}

function declarationOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(PRESCAN, bytes.length)).toString(
    'latin1',
  );
  const found = DECLARATION.exec(start);
  const label = found?.[1] ?? found?.[2];
  // A declaration that could be read as ASCII is not in UTF-16 (HTML standard).
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** The encoding's own name; undefined for one that is not known. */
function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

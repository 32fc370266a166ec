/** Fields of a header block, by name in lower case; of a field that is repeated, the first. */
export type Headers = ReadonlyMap<string, string>;

/** The fields below a block's first line. Lines that go on (they begin with a blank) are joined. Linear. */
export function parseHeaders(block: string): Headers {
  const fields = new Map<string, string>();
  for (const line of block
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Where a header block ends: the index behind the empty line, or -1. */
export function headerEnd(bytes: Uint8Array, from = 0): number {
  for (let at = bytes.indexOf(LINE_FEED, from); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at + 1] === RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return -1;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** What stands before the first element is looked at so far and no further. */
const MAX_PROLOG = 1 << 16;

/** What an XML file says before its first element: how it is encoded, and which entities its DTD declares. */
export interface Prolog {
  readonly encoding: string | null;
  readonly entities: ReadonlySet<string>;
}

/** The bytes before the first element of a file that begins with `start`. */
export function prologOf(start: Uint8Array): Uint8Array {
  const text = Buffer.from(start.subarray(0, MAX_PROLOG)).toString('latin1');
  return start.slice(0, prologEnd(text));
}

function prologEnd(text: string): number {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text[at + 1] === '?') at = behind(text, '?>', at + 2);
    else if (text[at + 1] === '!') at = declarationEnd(text, at + 2);
    else return at;
  }
  return text.length;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** A DOCTYPE ends with the `>` that stands outside of its brackets, quotes and comments. */
function declarationEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"' || mark === "'") at = behind(text, mark, at + 1) - 1;
    else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4) - 1;
    else if (mark === '[') depth++;
    else if (mark === ']') depth--;
    else if (mark === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}

export function readProlog(bytes: Uint8Array): Prolog {
  const text = Buffer.from(bytes).toString('latin1');
  const encoding = /^(?:\xef\xbb\xbf)?\s*<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{1,40})/.exec(
    text,
  )?.[1];
  const declared = text.matchAll(/<!ENTITY\s{1,99}(?:%\s{1,99})?([\w:.-]{1,200})/g);
  return { encoding: encoding ?? null, entities: new Set(Array.from(declared, ([, name]) => name!)) };
}

/** An element that is open. */
export interface OpenElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Step {
  /** Null for `**`, any number of levels. */
  readonly names: ReadonlySet<string> | null;
  readonly where: readonly [name: string, value: string] | null;
}

/** A path of a dialect, ready to be compared with the elements that are open. */
export class ElementPath {
  readonly #steps: readonly Step[];
  /** The attribute that it takes; null for the text. */
  readonly attribute: string | null;

  /** See {@link XmlDialect} for how paths are written; `a|b` is one element of two names. */
  constructor(written: string) {
    const [path, attribute] = partAttribute(written);
    this.attribute = attribute;
    this.#steps = path === '' ? [] : path.split('/').map(stepOf);
  }

  /** Names that its innermost element may have; empty for the article's own. */
  get lastNames(): ReadonlySet<string> {
    return this.#steps.at(-1)?.names ?? new Set();
  }

  /** Whether it leads to the innermost of `open`, whose first element is the article's own. */
  leadsTo(open: readonly OpenElement[]): boolean {
    return this.#matches(this.#steps.length, open, open.length);
  }

  /** Whether the first `steps` lead to the first `depth` elements. */
  #matches(steps: number, open: readonly OpenElement[], depth: number): boolean {
    if (steps === 0) return depth === 1;
    if (depth < 1) return false;
    const { names, where } = this.#steps[steps - 1]!;
    if (names === null) {
      for (let rest = depth; rest >= 1; rest--) if (this.#matches(steps - 1, open, rest)) return true;
      return false;
    }
    const { name, attributes } = open[depth - 1]!;
    if (depth === 1 || !names.has(name)) return false;
    if (where !== null && attributes[where[0]] !== where[1]) return false;
    return this.#matches(steps - 1, open, depth - 1);
  }
}

/** An `@` inside brackets is part of a condition. */
function partAttribute(written: string): [string, string | null] {
  const at = written.indexOf('@', written.lastIndexOf(']') + 1);
  return at < 0 ? [written, null] : [written.slice(0, at), written.slice(at + 1)];
}

function stepOf(written: string): Step {
  if (written === '**') return { names: null, where: null };
  const [, names = '', name, value = ''] = /^([^[]+)(?:\[([^=]+)=([^\]]*)\])?$/.exec(written) ?? [];
  return { names: new Set(names.split('|')), where: name === undefined ? null : [name, value] };
}

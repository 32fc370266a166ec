import type { Handler } from 'htmlparser2';
import { malformed } from '../malformed.js';
import { BlockCollector } from '../page/block-collector.js';
import type { XmlDialect } from './dialect.js';
import { DIALECTS } from './dialects/index.js';
import { ElementPath, type OpenElement } from './element-path.js';

/** Elements open at once. No dialect needs a tenth of it. */
const MAX_DEPTH = 256;

const LINE_BREAKS = new Set(['br', 'lb']);

/** What is taken where a path leads: a field's value, or text. */
interface Target {
  readonly path: ElementPath;
  /** Null for the text. */
  readonly field: string | null;
  /** Its place among the paths of its field: a lower one goes first. */
  readonly rank: number;
}

/** A target whose element is open. */
interface Capture {
  readonly target: Target;
  readonly depth: number;
  readonly blocks: BlockCollector;
}

/** Values by field, the best path's first. */
type Found = Map<string, (string | undefined)[]>;

/** Follows the elements of the first article in a record, and keeps what its dialect names. */
export class ArticleCollector implements Partial<Handler> {
  #dialect: XmlDialect | null = null;
  readonly #open: OpenElement[] = [];
  /** Elements open, those around the article too: the parser's time grows with their square. */
  #depth = 0;
  #captures: Capture[] = [];
  /** Depth of the outermost element that is not read; 0 outside of one. */
  #unread = 0;
  #isDone = false;
  readonly #found: Found = new Map();
  readonly #texts: BlockCollector[] = [];

  /** Null when there is no article. */
  get dialect(): XmlDialect | null {
    return this.#dialect;
  }

  /** Each field's value by its best path. */
  get fields(): Record<string, string | undefined> {
    const entries = Array.from(this.#found, ([field, values]) => [field, values.find(Boolean)] as const);
    return Object.fromEntries(entries);
  }

  /** The text, its paragraphs parted by empty lines; empty when there is none. */
  get text(): string {
    for (const { blocks } of this.#texts.filter(Boolean))
      if (blocks.length > 0) return blocks.map(({ text }) => text).join('\n\n');
    return '';
  }

  onopentag(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#depth > MAX_DEPTH) throw malformed(`its elements are nested deeper than ${MAX_DEPTH}`);
    if (this.#isDone) return;
    const name = localName(tag);
    if (this.#dialect === null) {
      const dialect = DIALECTS.get(name);
      if (dialect === undefined) return;
      this.#dialect = dialect;
    }
    this.#open.push({ name, attributes });
    this.#beginBlock(name);
    if (this.#unread === 0 && this.#dialect.unread.has(name)) this.#unread = this.#open.length;
    for (const target of targetsOf(this.#dialect, name, this.#open.length === 1))
      if (target.path.leadsTo(this.#open)) this.#take(target, attributes);
  }

  ontext(text: string): void {
    for (const { target, blocks } of this.#captures) {
      if (target.field === null && this.#unread > 0) continue;
      // An empty line parts paragraphs where nothing else does, as in plain text within an element.
      for (const [index, part] of text.split(/\n[ \t\r]*\n/).entries()) {
        if (index > 0) blocks.flush();
        blocks.add(part, false);
      }
    }
  }

  onclosetag(tag: string): void {
    this.#depth--;
    if (this.#isDone || this.#open.length === 0) return;
    const depth = this.#open.length;
    const ended = this.#captures.filter((capture) => capture.depth === depth);
    for (const { target, blocks } of ended) {
      blocks.flush();
      if (target.field !== null) this.#note(target, blocks.blocks.map(({ text }) => text).join(' '));
    }
    if (ended.length > 0) this.#captures = this.#captures.filter((capture) => capture.depth < depth);
    this.#open.pop();
    if (this.#unread === depth) this.#unread = 0;
    this.#endBlock(localName(tag));
    this.#isDone = depth === 1;
  }

  #take(target: Target, attributes: Readonly<Record<string, string>>): void {
    const { path, field, rank } = target;
    if (path.attribute !== null) this.#note(target, attributes[path.attribute]?.trim());
    else {
      const blocks = field === null ? (this.#texts[rank] ??= new BlockCollector()) : new BlockCollector();
      this.#captures.push({ target, depth: this.#open.length, blocks });
    }
  }

  #note({ field, rank }: Target, value: string | undefined): void {
    let values = this.#found.get(field!);
    if (values === undefined) this.#found.set(field!, (values = []));
    values[rank] ||= value;
  }

  #beginBlock(name: string): void {
    for (const { blocks } of this.#captures)
      if (LINE_BREAKS.has(name)) blocks.breakLine();
      else if (this.#dialect!.blocks.has(name)) blocks.flush();
  }

  #endBlock(name: string): void {
    if (!this.#dialect!.blocks.has(name)) return;
    for (const { blocks } of this.#captures) blocks.flush();
  }
}

/** Targets by the name of their innermost element, `''` for the article's own; made once for each dialect. */
const TARGETS = new Map<XmlDialect, Map<string, Target[]>>();
const NONE: readonly Target[] = [];

function targetsOf(dialect: XmlDialect, name: string, isArticle: boolean): readonly Target[] {
  let targets = TARGETS.get(dialect);
  if (targets === undefined) TARGETS.set(dialect, (targets = indexTargets(dialect)));
  return targets.get(isArticle ? '' : name) ?? NONE;
}

function indexTargets({ fields, text }: XmlDialect): Map<string, Target[]> {
  const index = new Map<string, Target[]>();
  const add = (field: string | null, paths: readonly string[]): void => {
    for (const [rank, written] of paths.entries()) {
      const path = new ElementPath(written);
      for (const name of path.lastNames.size === 0 ? [''] : path.lastNames)
        index.set(name, [...(index.get(name) ?? []), { path, field, rank }]);
    }
  };
  for (const [field, paths] of Object.entries(fields)) add(field, paths);
  add(null, text);
  return index;
}

function localName(tag: string): string {
  return tag.slice(tag.lastIndexOf(':') + 1);
}

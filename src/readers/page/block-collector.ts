/** A stretch of a page that stands on lines of its own. */
export interface Block {
  readonly text: string;
  /** Units of the text that are links. */
  readonly linked: number;
  readonly kind: BlockKind;
  readonly container: Container;
}

export type BlockKind = 'prose' | 'heading' | 'item';

/** An element that holds blocks. */
export interface Container {
  readonly parent: Container | null;
  /** Whether the page itself calls it the article's text. */
  readonly isBody: boolean;
  /** How much prose it holds: see `main-text.ts`. */
  score: number;
}

/** Gathers text into blocks, with blanks as a browser shows them. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  #container: Container = { parent: null, isBody: false, score: 0 };
  #kind: BlockKind = 'prose';
  #parts: string[] = [];
  #linked = 0;

  /** A container begins. */
  open(isBody: boolean): void {
    this.flush();
    this.#container = { parent: this.#container, isBody, score: 0 };
  }

  close(): void {
    this.flush();
    this.#container = this.#container.parent ?? this.#container;
  }

  /** What text is from here on. */
  begin(kind: BlockKind): void {
    this.flush();
    this.#kind = kind;
  }

  add(text: string, isLink: boolean): void {
    this.#parts.push(text.replaceAll(/\s+/g, ' '));
    if (isLink) this.#linked += text.trim().length;
  }

  /** `<br>` */
  breakLine(): void {
    this.#parts.push('\n');
  }

  /** Ends the block. */
  flush(): void {
    const text = this.#parts
      .join('')
      .replaceAll(/ {2,}/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '')
      this.blocks.push({ text, linked: this.#linked, kind: this.#kind, container: this.#container });
    this.#parts = [];
    this.#linked = 0;
    this.#kind = 'prose';
  }
}

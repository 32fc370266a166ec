import { Parser } from 'htmlparser2';
import { malformed } from '../malformed.js';
import type { RecordFields } from '../reader.js';
import { isNamedAside } from './aside-names.js';
import { BlockCollector } from './block-collector.js';
import { mainText } from './main-text.js';
import { PageDetails } from './page-details.js';

/** Elements whose text is not shown, or shown beside the article. */
const UNREAD = new Set(
  'script style noscript template svg math nav footer aside form button select option textarea iframe object figure figcaption dialog menu audio video canvas'.split(' '), // prettier-ignore
);
const CONTAINERS = new Set('body main article section div td center blockquote ul ol dl table'.split(' '));
/** Those that are left out by their names: others may be the whole page, or the article itself. */
const NAMED = new Set('div section ul ol dl'.split(' '));
const PROSE = new Set('p pre dt dd li tr th caption address header hgroup details summary'.split(' '));
const HEADING = /^h[1-6]$/;

/** Containers open at once: what is deeper is read as if it were not nested. */
const MAX_DEPTH = 512;
/** Elements open at once: the parser's time grows with their square, and no real page has as many. */
const MAX_OPEN = 5000;

/** The article in an HTML page: its main text, and what the page says of itself. Linear in the page. */
export function parsePage(html: string): RecordFields {
  const blocks = new BlockCollector();
  const details = new PageDetails();
  const reader = new PageReader(blocks, details);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.end(html);
  blocks.flush();
  return details.toFields(mainText(blocks.blocks));
}

type Attributes = Readonly<Record<string, string>>;

/** Follows the elements of a page as they open and close. */
class PageReader {
  readonly #blocks: BlockCollector;
  readonly #details: PageDetails;
  /** How many elements were open with the outermost that is not read; 0 when none is. */
  #unread = 0;
  #links = 0;
  #open = 0;
  #depth = 0;
  #inTitle = false;
  #headings = 0;
  #inHeading = false;

  constructor(blocks: BlockCollector, details: PageDetails) {
    this.#blocks = blocks;
    this.#details = details;
  }

  onopentag(name: string, attributes: Attributes): void {
    if (++this.#open > MAX_OPEN) throw malformed(`its elements are nested deeper than ${MAX_OPEN}`);
    this.#describe(name, attributes);
    if (isUnread(name, attributes)) this.#leaveOut();
    if (UNREAD.has(name)) return;
    if (name === 'br') this.#blocks.breakLine();
    else if (name === 'a') this.#links++;
    else if (name === 'title') this.#inTitle = true;
    else if (CONTAINERS.has(name)) {
      if (this.#depth++ < MAX_DEPTH) this.#blocks.open(isBody(name, attributes));
    } else this.#begin(name);
  }

  #leaveOut(): void {
    if (this.#unread > 0) return;
    this.#blocks.flush();
    this.#unread = this.#open;
  }

  #begin(name: string): void {
    if (HEADING.test(name)) {
      this.#blocks.begin('heading');
      if (name === 'h1') this.#inHeading = this.#headings++ === 0;
    } else if (PROSE.has(name)) this.#blocks.begin(name === 'li' ? 'item' : 'prose');
  }

  onclosetag(name: string): void {
    if (this.#open-- === this.#unread) this.#unread = 0;
    if (UNREAD.has(name)) return;
    if (name === 'a') this.#links = Math.max(0, this.#links - 1);
    else if (name === 'title') this.#inTitle = false;
    else if (CONTAINERS.has(name)) {
      if (--this.#depth < MAX_DEPTH) this.#blocks.close();
    } else if (HEADING.test(name) || PROSE.has(name)) {
      this.#blocks.flush();
      this.#inHeading = false;
    }
  }

  ontext(text: string): void {
    if (this.#inTitle && this.#unread === 0) this.#details.addTitle(text);
    else if (this.#unread === 0) {
      if (this.#inHeading) this.#details.addHeading(text);
      else this.#blocks.add(text, this.#links > 0);
    }
  }

  #describe(name: string, attributes: Attributes): void {
    if (name === 'meta') this.#details.meta(attributes);
    else if (name === 'html') this.#details.language(attributes['lang']);
    else if (name === 'time' && this.#unread === 0) this.#details.time(attributes['datetime']);
    else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
      this.#details.canonical(attributes['href']);
  }
}

function isUnread(name: string, { class: classes = '', id = '' }: Attributes): boolean {
  return UNREAD.has(name) || (NAMED.has(name) && isNamedAside(`${classes} ${id}`));
}

function isBody(name: string, { itemprop, role }: Attributes): boolean {
  return name === 'article' || itemprop?.toLowerCase() === 'articlebody' || role === 'article';
}

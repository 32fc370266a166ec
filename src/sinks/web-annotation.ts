import { offsetConverter, type OffsetConverter } from '../record/offsets.js';
import type { AnnotatedArticle, BareSpan, RecordQuote } from '../record/record.js';
import type { Sink } from './sink.js';
import { toUnits } from './units.js';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }];

/** Units of text before and after a quote, by which it is found again in a text that has changed elsewhere. */
const AROUND = 32;

/**
 * A line of JSON-LD a quote: a W3C Web Annotation (2017) whose body is a schema.org Quotation and whose targets are the quote's fragments.
 * Positions count code points, as the standard asks, whatever `offsets` says.
 */
export const webAnnotation: Sink = {
  head: '',
  encode: (record) => {
    const article = new AnnotatedText(record);
    return (record.quotes ?? [])
      .map((quote, index) => `${JSON.stringify(annotationOf(record, article, quote, index))}\n`)
      .join('');
  },
};

function annotationOf(record: AnnotatedArticle, article: AnnotatedText, quote: RecordQuote, index: number) {
  const source = record.url ?? `urn:x-copydesk:${encodeId(record.id ?? '')}`;
  const { name = null } = quote.speaker ?? {};
  return {
    '@context': CONTEXT,
    id: `${source}#quote-${index + 1}`,
    type: 'Annotation',
    motivation: 'identifying',
    generator: record.producer,
    body: {
      type: 'schema:Quotation',
      'schema:text': quote.text,
      ...(name !== null && { 'schema:spokenByCharacter': { type: 'schema:Thing', 'schema:name': name } }),
    },
    target: quote.content.map((span) => ({ source, selector: article.selectorsOf(span) })),
  };
}

/** Half a surrogate pair has no form in a URI. */
function encodeId(id: string): string {
  return encodeURIComponent(
    id.replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}

const same: OffsetConverter = (offset) => offset;

/** Says where spans stand in an article's text, as far as the record holds it. */
class AnnotatedText {
  readonly #text: string | undefined;
  readonly #toUnits: OffsetConverter;
  readonly #toCodePoints: OffsetConverter | null;

  constructor(record: AnnotatedArticle) {
    const { text, offsets } = record;
    this.#text = text;
    this.#toUnits = toUnits(record) ?? same;
    const known = offsets === 'codepoints' ? same : null;
    this.#toCodePoints = text === undefined ? known : offsetConverter(text, 'codepoints');
  }

  selectorsOf([start, end]: BareSpan): object[] {
    const [from, to] = [this.#toUnits(start), this.#toUnits(end)];
    const position = this.#toCodePoints && {
      type: 'TextPositionSelector',
      start: this.#toCodePoints(from),
      end: this.#toCodePoints(to),
    };
    const text = this.#text;
    const quoted = text !== undefined && {
      type: 'TextQuoteSelector',
      prefix: text.slice(Math.max(0, from - AROUND), from),
      exact: text.slice(from, to),
      suffix: text.slice(to, to + AROUND),
    };
    return [...(position ? [position] : []), ...(quoted ? [quoted] : [])];
  }
}

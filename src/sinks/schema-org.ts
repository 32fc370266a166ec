import type { AnnotatedArticle, RecordQuote } from '../record/record.js';
import type { Sink } from './sink.js';

const TYPES = { PERSON: 'Person', ORGANIZATION: 'Organization', LOCATION: 'Place', MISC: 'Thing' } as const;

/** A line of JSON-LD an article: a schema.org `NewsArticle` whose parts are its `Quotation`s. Articles without quotes give none. */
export const schemaOrg: Sink = {
  head: '',
  encode: (record) => {
    const { id, title, published, source, url, language, quotes } = record;
    if (quotes === null || quotes.length === 0) return '';
    const article = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      ...(url !== null && { '@id': url, url }),
      ...(id !== null && { identifier: id }),
      ...(title !== null && { headline: title }),
      ...(published !== null && { datePublished: published }),
      ...(source !== null && { publisher: { '@type': 'Organization', name: source } }),
      ...(language !== null && { inLanguage: language }),
      hasPart: quotes.map((quote) => quotationOf(record, quote)),
    };
    return `${JSON.stringify(article)}\n`;
  },
};

function quotationOf({ clusters }: AnnotatedArticle, { text, kind, speaker }: RecordQuote): object {
  const name = speaker?.name ?? speaker?.text;
  const cluster = clusters?.find(({ id }) => id === speaker?.cluster);
  const role = cluster?.type === 'PERSON' ? cluster.role : null;
  const character = {
    '@type': cluster === undefined ? 'Thing' : TYPES[cluster.type],
    name,
    ...(role !== null && { jobTitle: role }),
  };
  return {
    '@type': 'Quotation',
    text,
    additionalType: kind,
    ...(name !== undefined && { spokenByCharacter: character }),
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * How right a tool is, on the development sets beside the repository (`../shared`): the scorers are those of the scoreboard. Null where
 * the sets are not there.
 */
const shared = join(import.meta.dirname, '../../../shared');

const linesOf = (file) =>
  gunzipSync(readFileSync(join(shared, 'data', file)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map(JSON.parse);

export async function loadSets() {
  if (!existsSync(join(shared, 'eval/score-entities.mjs'))) return null;
  const { scoreEntities } = await import(join(shared, 'eval/score-entities.mjs'));
  const { scoreSentences } = await import(join(shared, 'eval/score-sentences.mjs'));
  const table = (records) => new Map(records.map(({ id, entities }) => [id, entities]));
  const names = (file) => ({
    articles: linesOf(file),
    score: (gold, records) =>
      records[0].entities === undefined
        ? null
        : 100 * scoreEntities(table(gold), table(records), ['PER', 'ORG', 'LOC']).micro.f1,
  });
  return {
    'sentences, EWT': {
      articles: linesOf('sentences/ewt-dev.ndjson.gz'),
      score: (gold, records) => 100 * scoreSentences(gold, records).all.boundary.f1,
    },
    'names, CoNLL-2003': names('ner/conll2003-dev.ndjson.gz'),
    'names, Wikigold': names('ner/wikigold-dev.ndjson.gz'),
  };
}

/** What a tool in this process answers to each set. */
export function answersOf(sets, annotate) {
  if (sets === null) return null;
  return Object.values(sets).map(({ articles }) =>
    articles.map((article) => scorable(article, annotate(article.text))),
  );
}

/** Its scores, in the order of the sets; none without answers. */
export function scoresOf(sets, answers) {
  return Object.values(sets ?? {}).map((set, at) =>
    answers === null ? null : set.score(set.articles, answers[at]),
  );
}

/** Our names for what the tools call people, organisations and places; others are no name of the three. */
const TYPES = {
  PERSON: 'PER',
  PER: 'PER',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  GPE: 'LOC',
  LOC: 'LOC',
  FAC: 'LOC',
  LOCATION: 'LOC',
  CITY: 'LOC',
  COUNTRY: 'LOC',
  STATE_OR_PROVINCE: 'LOC',
};

/** A tool's answer as the scorers read it: spans of sentences, names of the three types. */
export function scorable({ id, text }, { sentences, entities }) {
  return {
    id,
    sentences: typeof sentences[0] === 'string' ? located(text, sentences) : sentences,
    entities: entities
      ?.filter(([, , type]) => TYPES[type] !== undefined)
      .map(([start, end, type]) => [start, end, TYPES[type]]),
  };
}

/** Where sentences stand that a tool gives as strings; one that it changed cannot be found, and counts as missed. */
function located(text, sentences) {
  let from = 0;
  return sentences.flatMap((sentence) => {
    const wanted = sentence.trim();
    const start = text.indexOf(wanted, from);
    if (start === -1 || wanted === '') return [];
    from = start + wanted.length;
    return [[start, from]];
  });
}

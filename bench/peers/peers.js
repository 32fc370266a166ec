/**
 * The peers on npm, each at its documented settings. `load` gives a function that annotates one text: its sentences in order and, where the
 * package finds any, its names as [start, end, type].
 */
const intl = {
  name: 'Intl.Segmenter',
  does: 'sentences',
  load: () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    return (text) => ({ sentences: Array.from(segmenter.segment(text), ({ segment }) => segment) });
  },
};

const sbd = {
  name: 'sbd',
  does: 'sentences',
  load: async () => {
    const { default: tokenizer } = await import('sbd');
    return (text) => ({ sentences: tokenizer.sentences(text, { newline_boundaries: true }) });
  },
};

const natural = {
  name: 'natural',
  does: 'sentences',
  load: async () => {
    const { default: SentenceTokenizer } =
      await import('natural/lib/natural/tokenizers/sentence_tokenizer.js');
    const tokenizer = new SentenceTokenizer([]);
    return (text) => ({ sentences: tokenizer.tokenize(text) });
  },
};

const compromise = {
  name: 'compromise',
  does: 'sentences, tags, names',
  load: async () => {
    const { default: nlp } = await import('compromise');
    const kinds = { people: 'PER', places: 'LOC', organizations: 'ORG' };
    return (text) => {
      const doc = nlp(text);
      const entities = Object.entries(kinds).flatMap(([method, type]) =>
        doc[method]()
          .json({ offset: true })
          .map(({ offset }) => [offset.start, offset.start + offset.length, type]),
      );
      return { sentences: doc.sentences().out('array'), entities };
    };
  },
};

const wink = {
  name: 'wink-nlp',
  does: 'sbd, pos, ner',
  load: async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
    const { its } = nlp;
    return (text) => {
      const doc = nlp.readDoc(text);
      doc.tokens().out(its.pos);
      doc.entities().out(its.detail); // dates, money and the like: it knows no people, organisations or places
      return { sentences: doc.sentences().out() };
    };
  },
};

export const PEERS = [intl, sbd, natural, compromise, wink];

/** What a team without copydesk would put together: sentences, names, summary. */
export const assembledJob = {
  name: 'assembled job',
  does: 'sbd + compromise + ts-textrank',
  load: async () => {
    const sentences = await sbd.load();
    const names = await compromise.load();
    const textrank = (await import('ts-textrank')).default ?? (await import('ts-textrank'));
    const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } =
      textrank;
    const config = new AbsoluteSummarizerConfig(
      3,
      new SorensenDiceSimilarity(),
      new DefaultTextParser(),
      0.85,
      Summarizer.SORT_OCCURENCE,
    );
    const summarizer = new Summarizer(config, new NullLogger());
    return (text) => {
      const { entities } = names(text);
      if (summarizer.summarize(text, 'en').length === 0) throw new Error('no summary');
      return { ...sentences(text), entities };
    };
  },
};

/**
 * The peers, each at its documented settings. `load` gives a function that annotates one text and returns the number of sentences it found.
 */
const intl = {
  name: 'Intl.Segmenter (sentences)',
  load: () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    return (text) => [...segmenter.segment(text)].length;
  },
};

const sbd = {
  name: 'sbd (sentences)',
  load: async () => {
    const { default: tokenizer } = await import('sbd');
    return (text) => tokenizer.sentences(text, { newline_boundaries: true }).length;
  },
};

const natural = {
  name: 'natural (sentences)',
  load: async () => {
    const { default: SentenceTokenizer } =
      await import('natural/lib/natural/tokenizers/sentence_tokenizer.js');
    const tokenizer = new SentenceTokenizer([]);
    return (text) => tokenizer.tokenize(text).length;
  },
};

const compromise = {
  name: 'compromise (sentences, tags, names)',
  load: async () => {
    const { default: nlp } = await import('compromise');
    return (text) => {
      const doc = nlp(text);
      doc.people().out('array');
      doc.places().out('array');
      doc.organizations().out('array');
      return doc.sentences().length;
    };
  },
};

const wink = {
  name: 'wink-nlp (sbd, pos, ner)',
  load: async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
    const { its } = nlp;
    return (text) => {
      const doc = nlp.readDoc(text);
      doc.tokens().out(its.pos);
      doc.entities().out(its.detail);
      return doc.sentences().out().length;
    };
  },
};

export const PEERS = [intl, sbd, natural, compromise, wink];

/** What a team without copydesk would put together: sentences, names, summary. */
export const assembledJob = {
  name: 'assembled job (sbd + compromise + ts-textrank)',
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
      names(text);
      if (summarizer.summarize(text, 'en').length === 0) throw new Error('no summary');
      return sentences(text);
    };
  },
};

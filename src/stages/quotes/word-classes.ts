import {
  AUXILIARIES,
  CONJUNCTIONS,
  CUE_ADVERBS,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../lexicons/function-words.js';
import { SPEECH_VERBS, VERBS_WITH_LISTENER, WEAK_SPEECH_VERBS } from '../../lexicons/speech-cues.js';
import { WordFlags } from '../../text/word-flags.js';
import { hashWord } from '../../text/word-hash.js';

/** What a word can be; bits, as {@link WORD_CLASSES} gives them. */
export const WordClass = {
  Speech: 1,
  WeakSpeech: 2,
  Listener: 4,
  Determiner: 8,
  Pronoun: 16,
  Preposition: 32,
  Conjunction: 64,
  Auxiliary: 128,
  Adverb: 256,
  Negation: 512,
  Conditional: 1024,
} as const;

export const WORD_CLASSES = new WordFlags([
  [WordClass.Speech, SPEECH_VERBS],
  [WordClass.WeakSpeech, WEAK_SPEECH_VERBS],
  [WordClass.Listener, VERBS_WITH_LISTENER],
  [WordClass.Determiner, DETERMINERS],
  [WordClass.Pronoun, SUBJECT_PRONOUNS],
  [WordClass.Preposition, PREPOSITIONS],
  [WordClass.Conjunction, CONJUNCTIONS],
  [WordClass.Auxiliary, AUXILIARIES],
  [WordClass.Adverb, CUE_ADVERBS],
  [WordClass.Negation, ['not', "n't", 'never', 'nor']],
  [WordClass.Conditional, ['would', 'could', 'might', 'may', 'should', "'d"]],
]);

/** Hashes of single words that the rules ask for. */
export const Word = {
  according: hashWord('according'),
  to: hashWord('to'),
  that: hashWord('that'),
  of: hashWord('of'),
  and: hashWord('and'),
  as: hashWord('as'),
  per: hashWord('per'),
  via: hashWord('via'),
  who: hashWord('who'),
  if: hashWord('if'),
  unless: hashWord('unless'),
  possessive: hashWord("'s"),
  told: hashWord('told'),
  tells: hashWord('tells'),
  reported: hashWord('reported'),
  reports: hashWord('reports'),
  he: hashWord('he'),
  she: hashWord('she'),
} as const;

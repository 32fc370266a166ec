/** Closed classes of English words, as the noun-phrase scanner asks for them. Ours, written by hand. */

const list = (words: string): readonly string[] => words.split(/\s+/);

export const DETERMINERS = list(
  'the a an this that these those his her its their our my your one another some many several most few both each every no',
);

export const SUBJECT_PRONOUNS = list('he she they it i we you who');

export const PREPOSITIONS = list(
  `in on at by for with from to into about after before during against between through over under as of near since until amid
  among outside inside despite without within via per because while when where if although though unless whether than`,
);

export const CONJUNCTIONS = list('and or but nor so yet then however meanwhile that which');

export const AUXILIARIES = list(
  `has have had is are was were be been being do does did will would can could may might must shall should to 's 'd 've 'll 're not n't never`,
);

/** Adverbs that stand between a speaker and the verb: `Leavitt further said`. */
export const CUE_ADVERBS = list(
  `also further later then repeatedly previously reportedly recently earlier once often always still already again just even now
  publicly privately simply quickly finally only flatly bluntly instead itself himself herself themselves
  subsequently additionally initially famously openly explicitly clearly first`,
);

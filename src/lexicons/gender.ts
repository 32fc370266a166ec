/** Titles and nouns that say whether a woman or a man is meant, as they stand before or within a name. Lower-cased. */
export const FEMALE_WORDS: readonly string[] =
  'mrs mrs. ms ms. miss mme mme. madam dame lady sister queen princess duchess baroness chairwoman congresswoman councilwoman spokeswoman businesswoman actress mother wife daughter widow aunt grandmother'.split(
    ' ',
  );
export const MALE_WORDS: readonly string[] =
  'mr mr. sir lord king prince duke baron chairman congressman councilman spokesman businessman actor father husband son uncle grandfather fr. pope'.split(
    ' ',
  );

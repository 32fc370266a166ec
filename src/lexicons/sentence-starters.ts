/**
 * Words that, written with a capital after an abbreviation, begin a sentence rather than go on with a name: `… in the U.S. The
 * mayor …` against `… U.S. Senate …`. Lower-cased.
 */
export const SENTENCE_STARTERS: readonly string[] =
  `the a an this that these those he she it they we i you his her its their our my your there here
  in on at for from with by as of to if but and so or yet nor when while after before since until because although though
  however meanwhile moreover then now once what who why how where which some many most several both all no not
  one two three four five six seven eight nine ten last next earlier later still also even only just perhaps`.split(
    /\s+/,
  );

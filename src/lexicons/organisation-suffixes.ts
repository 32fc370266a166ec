/** Legal forms and the like that a company's name ends in and that its short forms leave out. */
export const ORGANISATION_SUFFIXES: readonly string[] =
  'inc inc. corp corp. corporation co co. company plc ltd ltd. limited llc llp ag sa nv bv gmbh ab as asa oyj group holdings holding'.split(
    ' ',
  );

/** What people are called by their work or standing: `the spokesman`, `the mayor`. Ours, written by hand. */
export const ROLE_NOUNS: readonly string[] =
  `spokesman spokeswoman spokesperson president senator mayor governor minister secretary congressman congresswoman chairman
  chairwoman chair director manager coach candidate nominee leader lawyer attorney judge professor author officer official doctor
  chief executive analyst economist strategist pollster prosecutor sheriff detective general colonel admiral ambassador commissioner
  businessman businesswoman billionaire mogul republican democrat lawmaker politician actor actress singer writer host anchor
  reporter journalist editor founder owner player striker captain father mother son daughter brother sister wife husband widow
  woman man boy girl teacher student nurse scientist researcher priest bishop pope king queen prince princess premier chancellor
  representative surgeon consultant adviser advisor aide rep frontrunner front-runner`.split(/\s+/);

/** {@link ROLE_NOUNS} that tell a woman or a man. */
export const FEMALE_ROLES: readonly string[] =
  'spokeswoman congresswoman chairwoman businesswoman actress mother daughter sister wife widow woman girl queen princess'.split(
    ' ',
  );
export const MALE_ROLES: readonly string[] =
  'spokesman congressman chairman businessman father son brother husband man boy king prince priest bishop pope'.split(
    ' ',
  );

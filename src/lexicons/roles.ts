/** Words that name what a person does or is: heads of roles such as `Kremlin spokesman`. Lower-cased. */
export const ROLE_NOUNS: readonly string[] =
  `spokesman spokeswoman spokesperson president vice-president premier minister secretary chancellor ambassador envoy governor
  senator congressman congresswoman representative lawmaker mp mayor councillor councilman councilwoman commissioner chairman
  chairwoman chairperson chair chief head director manager ceo cfo coo cto founder co-founder owner partner executive officer
  leader deputy adviser advisor aide strategist consultant counsel lawyer attorney prosecutor judge justice sheriff general
  colonel admiral captain commander lieutenant sergeant major economist analyst scientist researcher professor lecturer teacher
  scholar historian author writer novelist poet journalist reporter correspondent editor columnist anchor host producer actor
  actress singer musician composer artist director designer architect engineer doctor physician surgeon nurse coach trainer
  striker midfielder defender goalkeeper quarterback pitcher player champion candidate nominee frontrunner front-runner
  politician diplomat official activist campaigner organizer organiser member delegate speaker whip treasurer pollster
  businessman businesswoman entrepreneur billionaire investor banker trader farmer fisherman priest bishop archbishop cardinal
  pope imam rabbi king queen prince princess emperor dictator rebel warlord detective inspector superintendent constable
  policeman policewoman pilot astronaut veteran student graduate wife husband son daughter brother sister mother father widow
  sen rep gov gen dr prof lt col sgt capt rev undersecretary coordinator administrator superintendent curator conductor
  magnate tycoon mogul publicist agent negotiator mediator inspector-general comptroller auditor`.split(
    /\s+/,
  );

/** Small words that may stand in a role before its noun: `former`, `deputy`, `prime`. */
export const ROLE_MODIFIERS: readonly string[] =
  `former then acting interim deputy vice assistant associate senior junior chief prime foreign interior finance defence defense
  justice health education trade energy environment labour labor agriculture transport home press campaign policy national
  presidential vice-presidential republican democratic conservative liberal socialist independent retired honorary executive
  managing general financial operating political military security economic legal communications opposition party state federal
  local regional city county police fire army navy air union company group bank central ex- ex incoming outgoing veteran
  longtime top white house us u.s. uk eu un of for and the`.split(/\s+/);

/** Roles that tell a woman's and a man's apart. */
export const FEMALE_ROLES: readonly string[] =
  `spokeswoman congresswoman councilwoman chairwoman actress businesswoman policewoman queen princess wife daughter sister mother
  widow girlfriend grandmother`.split(/\s+/);
export const MALE_ROLES: readonly string[] =
  `spokesman congressman councilman chairman businessman policeman king prince husband son brother father priest fisherman
  boyfriend grandfather`.split(/\s+/);

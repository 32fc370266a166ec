/** Nouns that say what somebody is or does, singular: the last word of a role. Lower-cased. */
export const ROLE_NOUNS: readonly string[] = `
  president chairman chairwoman chairperson chair secretary minister chancellor premier governor mayor senator congressman congresswoman
  representative councillor councilman councilwoman alderman delegate ambassador envoy diplomat commissioner director manager executive
  officer chief head leader founder co-founder owner partner ceo cfo cto coo spokesman spokeswoman spokesperson adviser advisor aide
  analyst economist strategist consultant researcher scientist professor lecturer historian author writer editor reporter journalist
  correspondent columnist critic judge justice lawyer attorney prosecutor solicitor barrister counsel sheriff constable detective
  inspector superintendent sergeant captain major colonel general admiral lieutenant commander marshal king queen prince princess
  duke duchess emperor sultan emir pope cardinal archbishop bishop reverend pastor priest imam rabbi ayatollah doctor surgeon nurse
  coach trainer striker midfielder defender goalkeeper forward winger batsman bowler quarterback pitcher catcher driver player
  actor actress singer musician composer director producer comedian model activist campaigner volunteer candidate nominee lawmaker
  legislator politician principal headteacher teacher student treasurer auditor administrator coordinator chairman-elect president-elect
  speaker whip dean rector curator librarian engineer architect pilot astronaut banker trader investor broker farmer fisherman
  resident neighbour neighbor witness victim survivor mother father wife husband son daughter brother sister widow deputy
  undersecretary vice-president vice-chairman attaché officer-in-charge mp md mep`
  .trim()
  .split(/\s+/);

/** Words that stand before a role noun and belong to the role. */
export const ROLE_MODIFIERS: readonly string[] = `
  former ex- deputy vice acting interim chief senior junior prime foreign interior defence defense finance health education home
  press executive managing general assistant associate lead principal honorary late incoming outgoing co- first lady state federal
  national political legal financial technical head shadow permanent divisional regional district city county town party campaign
  opposition company board`
  .trim()
  .split(/\s+/);

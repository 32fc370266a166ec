import { STOP_WORDS } from '../../lexicons/stop-words.js';
import { WordFlags } from '../../text/word-flags.js';
import { BOILERPLATE } from './boilerplate.js';
import { LINKS } from './links.js';

/** What a word tells about the sentence it stands in: bits of {@link cuesOf}. */
export const Cue = {
  Stop: 1,
  /** Stands for somebody or something named before: `he`, `their`. */
  Pronoun: 2,
  /** `this`, `those`: points back unless a time follows. */
  Demonstrative: 4,
  FirstPerson: 8,
  /** `but`, `meanwhile`: joins to the sentence before. */
  Connective: 16,
  Speech: 32,
  /** Months, days, `yesterday`. */
  Date: 64,
  /** What may follow a demonstrative without pointing back: `this week`. */
  TimeNoun: 128,
  Be: 256,
  /** What makes `it is …` impersonal: `it is unclear`. */
  Impersonal: 512,
  /** Names a group or thing only by what was said before: `both`, `others`, `the pair`. */
  Anaphor: 1024,
  /** Opens a clause before the main one: `when`, `after`. */
  Subordinator: 2048,
  Negation: 4096,
  /** A boilerplate phrase may begin here. */
  Boilerplate: 8192,
  /** A phrase that links to the sentence before may begin here. */
  Link: 16384,
  /** Set off by a comma anywhere, it joins to the sentence before: `Only now, however, did …`. */
  Turn: 32768,
  /** Sets something against what was said before: `different`. */
  Comparison: 65536,
  /** At a sentence's end, it leaves out what was said before: `He said they should.` */
  Auxiliary: 131072,
  /** May stand before the subject: `Surely she …`. */
  Adverb: 262144,
  /** Alone before a verb, it counts what was told before: `Some are …`. */
  Quantifier: 524288,
} as const;

const lists: (readonly [number, string])[] = [
  [Cue.Pronoun, 'he him his himself she her hers herself it its itself they them their theirs themselves'],
  [Cue.Demonstrative, 'this that these those such'],
  [Cue.FirstPerson, 'i me my mine myself we us our ours ourselves'],
  [
    Cue.Connective,
    `but and or nor so yet however meanwhile still then thus hence therefore instead nevertheless nonetheless moreover
    furthermore besides because otherwise similarly likewise also additionally consequently accordingly conversely indeed plus
    alternatively afterward afterwards later finally`,
  ],
  [
    Cue.Speech,
    `said says say saying told tells tell telling added adds adding wrote writes tweeted explained explains claimed claims
    insisted insists admitted admits argued argues warned warns announced announces according asked asks replied
    stated states recalled recalls noted notes continued continues confirmed confirms denied denies commented
    declared declares joked concluded concludes revealed reveals posted suggested suggests described describes quoted
    testified reads read called calls urged urges vowed responded stressed acknowledged`,
  ],
  [
    Cue.Date,
    `january february march april june july august september october november december jan feb aug sept oct nov dec monday
    tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight`,
  ],
  [
    Cue.TimeNoun,
    `week weeks weekend month months year years morning afternoon evening night day days summer winter spring autumn fall
    season century decade january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday`,
  ],
  [Cue.Be, `is was are were 's will would has had may might remains seems appears looks`],
  [
    Cue.Impersonal,
    `clear unclear unknown possible impossible likely unlikely known believed thought understood hoped expected reported
    important difficult hard easy time about not n't too been be estimated alleged`,
  ],
  [
    Cue.Anaphor,
    `both other others another neither former latter pair duo trio latter one two three here there elsewhere same afterwards
    nobody none either`,
  ],
  [
    Cue.Subordinator,
    `when after before while as although though if since because until once even only just whatever whoever wherever whether what how why where in with during despite for at by from on
    following`,
  ],
  [Cue.Turn, 'however meanwhile therefore nevertheless nonetheless moreover furthermore'],
  [
    Cue.Comparison,
    'different same similar similarly likewise other others another either both also too again instead equally',
  ],
  [
    Cue.Adverb,
    'surely perhaps maybe clearly obviously certainly apparently sometimes soon eventually initially once now today ultimately suddenly unfortunately fortunately sadly',
  ],
  [Cue.Quantifier, 'some many most several few all each much more four five six seven eight nine ten'],
  [Cue.Auxiliary, `should would could can might must does did has had was were is are so too n't not`],
  [Cue.Negation, `not n't no never nobody nothing none without`],
];

const flags = new WordFlags([
  [Cue.Stop, STOP_WORDS],
  [Cue.Boilerplate, BOILERPLATE.firstWords],
  [Cue.Link, LINKS.firstWords],
  ...lists.map(([bit, words]) => [bit, words.split(/\s+/)] as const),
]);

/** The {@link Cue} bits of the word with this hash. */
export function cuesOf(word: number): number {
  return flags.of(word);
}

import type { Furniture, FurnitureKind } from '../../document/layers.js';
import { isUpper } from '../../text/characters.js';
import { sentenceEndFrom } from './furniture-sentences.js';

// Furniture that begins a line or a sentence with words that give it away, and runs to the end of that line or sentence. A table of fixed
// words, and the one pattern made of it; case counts, as prose says `read more` too.

const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const BRACKET = 0x28;
const COPYRIGHT = 0xa9;

/** A time, a channel, a station: what an invitation to watch or to listen names. */
const PROGRAMME =
  '(?=[^\\n]{1,110}?(?:\\d ?(?:[ap]\\.?m\\b|ET\\b|GMT\\b|BST\\b)|weeknights|weekdays|anytime|episode|podcast|special|live on|on (?:CNN|BBC|ITV|Sky|BT)|iPlayer|Radio \\d|5 live))';
const NETWORK =
  '(?:Twitter|Facebook|Instagram|Tumblr|YouTube|TikTok|Threads|WhatsApp|LinkedIn|Snapchat|Telegram|X\\b)';
const SHORT = '(?=[^.!?\\n]{1,70}(?:[.!?\\n]|$))';

const NAME = "[A-Z][\\w.’'-]+(?: [A-Z][\\w.’'-]+){1,3}";

/** Kinds by the words they begin with. */
const OPENERS: readonly (readonly [FurnitureKind, readonly string[]])[] = [
  [
    'promotion',
    [
      'READ MORE',
      'Read more(?=:| here| at| on| about| of (?:her|his|their)| from| [A-Z]|$|\\n)',
      'READ:',
      'READ NEXT',
      'Read (?:this|next|also|the full (?:story|report|article))(?=:| here| at )',
      'Also read:',
      'ALSO READ',
      'RELATED:',
      'Related:',
      'MORE:',
      'SEE ALSO',
      'See also:',
      'See the (?:original|full) (?:story|article|report)',
      'See more (?:at|from|on|of)\\b',
      'See (?:all )?(?:the )?(?:full )?(?:list|winners|photos|pictures|gallery|images|trailer|video)\\b',
      "(?:Read|See|Download|Find|View|Get|Check out|Watch|Hear) [\\w'’ -]{1,60} here(?= |\\.|$|\\n)",
      'See more (?=[A-Z])',
      'More(?::(?= ?["“‘]?[A-Z])| (?:information|details) (?:is|are|can be) (?:available|found))',
      'Find out (?:more|how you) (?:about|at|from|on)\\b',
      'Check out [^.\\n]{1,60}(?: at | on )(?=www|http|[\\w.-]+\\.(?:com|org|co\\.uk))',
      'Go to (?=www|http)',
      'Get [^.\\n]{1,60} (?:in|to|into) your (?:inbox|phone|device)',
      'Find (?:all )?(?:the |our )?(?:latest|more|full) [^.\\n]{1,60} on our ',
      'Find out more(?=[.!]|$|\\n)',
      'Watch (?:the|this) video(?= ?[:.]|$|\\n)',
      '(?:Photo [Gg]allery|Full transcript|Photos|In photos|In video|On video|Video|VIDEO|PHOTOS|AUDIO|Audio):(?= ?["“‘]?[A-Z])',
      '\\((?:Preview|Watch|Read|See|Listen|Click|View|Check out) [^()\\n]{2,120}\\)',
      `You can (?:hear|watch|see|read|listen to) the full (?:interview|programme|program|episode|show|story|report)`,
      `You can (?:hear|watch|listen to) ${PROGRAMME}`,
      'See [^.\\n]{1,40} (?:work|photos|pictures|gallery) here',
      `More from [A-Z]${SHORT}`,
      '(?:Full|Original) story:',
      `(?:Opinion|OPINION|Exclusive|EXCLUSIVE|Analysis|ANALYSIS|Explainer|EXPLAINER|Profile|PROFILE|Gallery|GALLERY|In pictures|In Pictures|IN PICTURES|Interactive|Timeline|Live updates|LIVE):(?= ?["“‘']?[A-Z0-9])${SHORT}`,
      'WATCH:',
      'Watch:',
      'LISTEN:',
      `Watch (?=[A-Z“"]|the |more |our |full )${PROGRAMME}`,
      `Catch (?=[A-Z“"]|the |up )${PROGRAMME}`,
      `Listen (?:to|on) ${PROGRAMME}`,
      `Tune in ${PROGRAMME}`,
      'Click (?:here|to |on )',
      'CLICK HERE',
      'Tap here',
      `Follow [^.\\n]{1,70} on (?:our )?${NETWORK}`,
      'Follow (?:on \\w{2,12}:|us(?=:| on | at | @| for (?:more|all|the latest)|$)|@\\w|(?:the )?latest (?:updates|news|developments)|live (?:updates|coverage))',
      `(?:Like|Join|Find) us on`,
      'Join (?:the conversation|our (?:WhatsApp|Telegram|Facebook))',
      'Sign up (?:for|to)(?: our| the| receive| get)',
      'Sign up (?:here|now)',
      'Subscribe (?:to|now|here)',
      'SUBSCRIBE ',
      'Get (?:our|the) (?:free )?(?:newsletter|app|latest (?:news|headlines))',
      'Download (?:our|the) (?:free )?[\\w ]{0,12}app',
      'Scroll down (?:for|to)',
      'SCROLL DOWN',
      'Share this (?:article|story|page|post|with)',
      'Share (?:or comment|your (?:thoughts|views|story|stories|experiences|photos|comments))',
      'Leave your (?:questions|comments|thoughts)',
      'Let us know (?:on|in|what you|by|your)',
      'Tell us (?:what you|in the comments|your)',
      'Have your say',
      'Have you been affected',
      'Have a (?:tip|news tip|story)',
      'Got a (?:tip|news tip|story)',
      'Do you have a (?:tip|story)',
      '(?:E-?mail|Send|Text)(?: us)?(?: with)? your (?:story|stories|ideas|tips|questions|comments|photos|pictures|videos|views|news)',
      'If you have (?:a|any) (?:story|tip|information|news)[\\w ]{0,20}(?:suggestion|tip|please (?:e-?mail|contact|call)|,? (?:e-?mail|contact) )',
      'If you or someone you know (?:is|are|needs|has)',
      'Never (?:want to )?miss ',
      'You can now add ',
      `You can (?:also )?follow (?=[^.\\n]{1,80}${NETWORK})`,
      'For (?:more |further )?(?:info|information|details|coverage|news|more)(?: (?:on|about|from) [^,.\\n]{1,60})?,? (?:read|visit|see|go to|click|call|check out|follow|log on)',
      'For the latest [^.\\n]{1,60}(?:click here|visit |go to |follow )',
      'To (?:read more|find out more|subscribe|sign up|get (?:more|the latest)|contact the (?:editor|author|reporter))[^.\\n]{0,60}(?:,|click|visit|go to|follow|e-?mail)',
      `Twitter: ?@`,
      `Hashtag: ?#`,
      'Complete coverage of',
      'Story highlights',
      'Hear more from',
      'Sorry,? (?:but )?we are (?:not|unable|no longer)[^.\\n]{0,40} comments',
      'Comments (?:are|have been) (?:now )?(?:closed|disabled)',
      'Advertisement(?=$|\\n)',
      'ADVERTISEMENT',
      'This (?:story|article) (?:has been|was) (?:updated|first published|originally published)',
      'Copyright (?=\\d{4}|©|\\([cC]\\)|[A-Z])',
      '© ?(?=\\d{4}|[A-Z]|Copyright)',
      '\\([cC]\\) ?(?=\\d{4}|Copyright)',
    ],
  ],
  [
    'caption',
    [
      '(?:Image|Photo|Photograph|Picture|Video|PHOTO|Media|Photos|Pictures) ?(?:credit|copyright|caption|source|by)?:',
      '(?:Photo|Photograph|Picture|Image)s? (?:by|courtesy of) [A-Z]',
      'File (?:photo|picture|image)',
      'FILE (?:PHOTO|-|–|—)',
      'Pictured(?:,| (?:left|right|above|below|here))?: ',
      'Image copyright',
      'Media caption',
      'Image caption',
      `Source: (?=[A-Z])${SHORT}`,
      'Sources: (?=[A-Z][^.!?\\n]{1,160}(?:[.!?\\n]|$))',
    ],
  ],
  [
    'byline',
    [
      'By \\. [A-Z]',
      `By ${NAME}(?:(?:,| and|, and) ${NAME}){0,4}(?=,? (?:for|of) [A-Z]|, (?:Associated Press|Reuters|CNN|BBC)|\\n)`,
      'PUBLISHED:',
      'UPDATED:',
      'Published(?=: ?\\d|: ?[A-Z][a-z]+ \\d)',
      'Updated(?=: ?\\d|: ?[A-Z][a-z]+ \\d)',
      'Posted: ',
      'Last updated(?: at|:)',
      '\\(?(?:Additional r|R)eporting (?:and writing )?by ',
      '\\(?(?:Writing|Editing|Compiled|Translated|Edited) by (?=[A-Z])',
      'Contributed by ',
      '(?:Correction|CORRECTION|Clarification|CLARIFICATION):(?= )',
      '(?:Note: )?An (?:earlier|previous) version of this (?:story|article|report)',
      "(?:Editor['’]s [Nn]ote|EDITOR['’]S NOTE):",
      '(?:The )?(?:views|opinions) expressed (?:here|in this)',
    ],
  ],
];

/** Pieces that end with their own words, whatever follows: leavings of players and pages, links without a stop. */
const CLOSED: readonly (readonly [FurnitureKind, readonly string[]])[] = [
  [
    'artefact',
    [
      'Media playback is (?:not supported|unsupported) on (?:this|your) device',
      'This (?:video|content) (?:can not|cannot) be played',
      'This (?:video|content) will not work on (?:this|your) (?:device|browser)(?:[^.\\n]{0,60}update your browser)?',
      'To play this video you need to enable JavaScript(?: in your browser)?\\.?',
      'Please (?:turn on|enable) JavaScript[^.\\n]{0,60}\\.?',
      'Your browser does not support (?:the )?(?:video|audio|iframes?)[^.\\n]{0,30}\\.?',
    ],
  ],
  [
    'promotion',
    [
      'More on this story(?:,? and (?:other |others from )?[A-Z][\\w]+(?: (?:and |the )?[A-Z][\\w]+){0,3}(?: news)?)?(?= |$|\\n)',
    ],
  ],
  ['byline', ['(?:Match )?[Rr]eports? supplied by (?:the )?[A-Z]\\w+(?: Association| Media| Agency)?']],
];

const group =
  (name: string) =>
  ([kind, words]: readonly [FurnitureKind, readonly string[]]) =>
    `(?<${name}${kind}>${words.join('|')})`;
const OPENER = new RegExp([...CLOSED.map(group('closed_')), ...OPENERS.map(group(''))].join('|'), 'yu');
const CLOSED_KINDS = CLOSED.map(([kind]) => kind);
const OPEN_KINDS = OPENERS.map(([kind]) => kind);

/** Whether furniture of this table can begin with a unit. */
export function mayOpen(unit: number): boolean {
  return (unit >= CAPITAL_A && unit <= CAPITAL_Z) || unit === BRACKET || unit === COPYRIGHT;
}

/** The piece of furniture that begins at `start`, where a sentence or line does; or null. Bounded work. */
export function readOpener(text: string, start: number, to: number): Furniture | null {
  OPENER.lastIndex = start;
  const groups = OPENER.exec(text)?.groups;
  if (groups === undefined) return null;
  const closed = CLOSED_KINDS.find((kind) => groups[`closed_${kind}`] !== undefined);
  if (closed !== undefined)
    return { start, end: Math.min(to, start + groups[`closed_${closed}`]!.length), kind: closed };
  const kind = OPEN_KINDS.find((name) => groups[name] !== undefined)!;
  const end = Math.min(to, endOf(text, start, start + groups[kind]!.length, to));
  return end > start ? { start, end, kind } : null;
}

/** A bracket that opens with the piece closes it, and so does `here` before a capital; else its sentence or line ends it. */
function endOf(text: string, start: number, opened: number, to: number): number {
  if (text.charCodeAt(start) === BRACKET && text.charCodeAt(start + 2) !== 0x29) {
    const close = text.charCodeAt(opened - 1) === 0x29 ? opened - 1 : text.indexOf(')', opened);
    if (close >= 0 && close - start < LONGEST_BRACKET) return close + 1;
  }
  if (/(?: here|^Read more) \p{Lu}$/u.test(text.slice(start, opened + 2))) return opened;
  const end = sentenceEndFrom(text, opened, to);
  // A link that lost its stop often ends in a bracket: `Read more: The mayor's song (exclusive) The town …`
  const bracket = text.slice(opened, end).indexOf(') ');
  const isLink = text[opened] === ':' || text[opened - 1] === ':';
  return isLink && bracket >= 0 && isUpper(text.charCodeAt(opened + bracket + 2))
    ? opened + bracket + 1
    : end;
}

const LONGEST_BRACKET = 300;

import { ALIASES } from '../../../lexicons/aliases.js';
import { ORGANISATION_SUFFIXES } from '../../../lexicons/organisation-suffixes.js';
import type { NameWords } from './name-words.js';

const aliasOf: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap((names) => names.map((name) => [name, names[0]!] as const)),
);
const suffixes: ReadonlySet<string> = new Set(ORGANISATION_SUFFIXES);
/** Words that an acronym leaves out: `Department of Justice` is DOJ or DJ, never DOTJ. */
const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&']);

/**
 * Which mentions of organisations, places or other names are one: equal names, known aliases, acronyms and what they stand for,
 * and, for organisations, a company by its first word.
 */
export class NameClusters {
  readonly #byName = new Map<string, number>();
  readonly #byAcronym = new Map<string, number>();
  readonly #byHead = new Map<string, number>();
  readonly #takesShortForms: boolean;

  constructor(takesShortForms: boolean) {
    this.#takesShortForms = takesShortForms;
  }

  /** The cluster of a name; `create` makes a new one. */
  clusterOf({ words }: NameWords, create: () => number): number {
    const core = withoutSuffixes(words);
    const spelled = core.join(' ');
    const name = aliasOf.get(spelled) ?? spelled;
    const cluster = this.#byName.get(name) ?? this.#shortFormOf(core) ?? this.#expansionOf(core) ?? create();
    this.#byName.set(name, cluster);
    if (this.#takesShortForms && core.length > 1) {
      for (const acronym of acronymsOf(core))
        if (!this.#byAcronym.has(acronym)) this.#byAcronym.set(acronym, cluster);
      if (!this.#byHead.has(core[0]!)) this.#byHead.set(core[0]!, cluster);
    }
    return cluster;
  }

  #shortFormOf(core: readonly string[]): number | undefined {
    if (!this.#takesShortForms || core.length !== 1) return undefined;
    return this.#byAcronym.get(core[0]!) ?? this.#byHead.get(core[0]!);
  }

  #expansionOf(core: readonly string[]): number | undefined {
    if (!this.#takesShortForms || core.length < 2) return undefined;
    for (const acronym of acronymsOf(core)) {
      const cluster = this.#byName.get(acronym);
      if (cluster !== undefined) return cluster;
    }
    return undefined;
  }
}

function withoutSuffixes(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && suffixes.has(words[end - 1]!)) end--;
  return words.slice(0, end);
}

/** Initials of all words, and of the words that count. Of three letters or more, or they say too little. */
function acronymsOf(words: readonly string[]): string[] {
  const initials = (kept: readonly string[]): string => kept.map((word) => word[0]).join('');
  const all = initials(words);
  const main = initials(words.filter((word) => !SMALL_WORDS.has(word)));
  return [...new Set([all, main])].filter((acronym) => acronym.length >= 3);
}

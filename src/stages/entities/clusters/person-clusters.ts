import { similarity } from '../../../text/string-distance.js';
import { isInitial, type NameWords } from './name-words.js';

/** Surnames at least this alike, and long enough, are spellings of one. */
const SAME_SPELLING = 0.94;
const SHORTEST_VARIANT = 5;
/** How many of the latest people are looked at for another spelling. */
const VARIANT_REACH = 40;

interface Person {
  readonly cluster: number;
  /** The fullest name so far. */
  words: readonly string[];
  lastSeen: number;
}

/**
 * Which mentions of people are one person. A surname alone, or a first name alone, is the one who was last called so; two
 * first names are never one person, whatever the surname.
 */
export class PersonClusters {
  readonly #people: Person[] = [];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byFirstName = new Map<string, Person[]>();
  #clock = 0;

  /** The cluster of a name; `create` makes a new one. */
  clusterOf({ words }: NameWords, create: () => number): number {
    this.#clock++;
    const person = this.#find(words) ?? this.#add(words, create());
    person.lastSeen = this.#clock;
    if (words.length > person.words.length) this.#rename(person, words);
    return person.cluster;
  }

  #find(words: readonly string[]): Person | undefined {
    const surname = words.at(-1)!;
    const bySurname = this.#bySurname.get(surname) ?? [];
    if (words.length === 1)
      return latest(bySurname) ?? latest(this.#byFirstName.get(surname) ?? []) ?? this.#variant(words);
    return (
      latest(bySurname.filter((person) => isCompatible(person.words, words))) ??
      latest((this.#byFirstName.get(words[0]!) ?? []).filter((person) => person.words.length === 1)) ??
      this.#variant(words)
    );
  }

  /** Somebody whose surname is spelt a little otherwise: `Zelensky`, `Zelenskyy`. */
  #variant(words: readonly string[]): Person | undefined {
    const surname = words.at(-1)!;
    if (surname.length < SHORTEST_VARIANT) return undefined;
    return this.#people.slice(-VARIANT_REACH).find((person) => {
      const other = person.words.at(-1)!;
      if (other[0] !== surname[0] || Math.abs(other.length - surname.length) > 1) return false;
      if (other.length < SHORTEST_VARIANT || similarity(other, surname) < SAME_SPELLING) return false;
      return words.length > 1 && person.words.length > 1 && words[0] === person.words[0];
    });
  }

  #add(words: readonly string[], cluster: number): Person {
    const person: Person = { cluster, words, lastSeen: this.#clock };
    this.#people.push(person);
    this.#index(person);
    return person;
  }

  #rename(person: Person, words: readonly string[]): void {
    person.words = words;
    this.#index(person);
  }

  #index(person: Person): void {
    addTo(this.#bySurname, person.words.at(-1)!, person);
    if (!isInitial(person.words[0]!)) addTo(this.#byFirstName, person.words[0]!, person);
  }
}

function addTo(map: Map<string, Person[]>, key: string, person: Person): void {
  const people = map.get(key);
  if (people === undefined) map.set(key, [person]);
  else if (!people.includes(person)) people.push(person);
}

function latest(people: readonly Person[]): Person | undefined {
  let best: Person | undefined;
  for (const person of people) if (best === undefined || person.lastSeen > best.lastSeen) best = person;
  return best;
}

/** Whether two names of one surname can be one person's: `D. Peskov` and `Dmitry Peskov`, not `Ada Quill` and `Ben Quill`. */
function isCompatible(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true;
  const [first, other] = [a[0]!, b[0]!];
  if (first === other) return true;
  if (isInitial(first) || isInitial(other)) return first[0] === other[0];
  // `Donald J. Trump` and `Donald Trump` share the first; `Joe` and `Joseph` begin alike
  return first.slice(0, 3) === other.slice(0, 3);
}

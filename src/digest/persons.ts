import type { AnnotatedArticle } from '../record/record.js';

/** Whom a sentence names: surnames in small letters. */
export interface Persons {
  /** Those whose full name it gives. */
  readonly introduced: ReadonlySet<string>;
  /** Those whom it calls by less, though their article gives the full name. */
  readonly needed: ReadonlySet<string>;
}

/** The persons that a record names between two offsets. */
export function personsOf({ entities, clusters }: AnnotatedArticle, start: number, end: number): Persons {
  const introduced = new Set<string>();
  const needed = new Set<string>();
  for (const mention of entities ?? []) {
    if (mention.start < start || mention.end > end || mention.type !== 'PERSON') continue;
    const name = clusters?.[mention.cluster ?? -1]?.name ?? mention.text;
    const surname = lastWord(name);
    if (lastWord(mention.text) !== mention.text.toLowerCase()) introduced.add(surname);
    else if (surname !== name.toLowerCase()) needed.add(surname);
  }
  for (const surname of introduced) needed.delete(surname);
  return { introduced, needed };
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** Whether all whom a sentence needs are among those introduced. */
export function isUnderstood({ needed }: Persons, introduced: ReadonlySet<string>): boolean {
  for (const surname of needed) if (!introduced.has(surname)) return false;
  return true;
}

/** The sentences in their order, but each behind those that introduce whom it names. */
export function introductionsFirst<Sentence extends { readonly persons: Persons }>(
  sentences: readonly Sentence[],
): Sentence[] {
  const told: Sentence[] = [];
  const introduced = new Set<string>();
  let waiting: Sentence[] = [];
  const tell = (sentence: Sentence): void => {
    told.push(sentence);
    for (const surname of sentence.persons.introduced) introduced.add(surname);
  };
  for (const sentence of sentences) {
    if (!isUnderstood(sentence.persons, introduced)) {
      waiting.push(sentence);
      continue;
    }
    tell(sentence);
    waiting = waiting.filter((late) => {
      if (!isUnderstood(late.persons, introduced)) return true;
      tell(late);
      return false;
    });
  }
  return [...told, ...waiting];
}

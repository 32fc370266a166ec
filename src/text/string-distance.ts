import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/**
 * How alike two words are, 0 … 1: Jaro–Winkler (Winkler 1990). Spelling variants of one name (`zelensky`, `zelenskyy`) reach 0.95 and more.
 */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b, { ignoreCase: false });
}

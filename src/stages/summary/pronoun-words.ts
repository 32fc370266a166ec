import { WordSet } from '../../text/word-set.js';

/** Stand for one person. */
export const PERSONAL = new WordSet(['he', 'him', 'his', 'she', 'her']);
/** Stand for several, or for a thing. */
export const THINGS = new WordSet(['they', 'them', 'their', 'it', 'its']);

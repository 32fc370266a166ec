import type { TextLayer } from './layers.js';

/** Whether a text is known to be in another language than English: stages that were trained on English find nothing in it. */
export function isForeign({ language }: TextLayer): boolean {
  return language !== null && language !== 'en';
}

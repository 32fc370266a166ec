/** Labels of the tagger: outside, then begin and inside of content, cue and source. */
export const Label = {
  O: 0,
  BeginContent: 1,
  InContent: 2,
  BeginCue: 3,
  InCue: 4,
  BeginSource: 5,
  InSource: 6,
} as const;
export const LABELS = 7;

/** Whether a label may follow another, or begin a paragraph (after `O`): an inside label only its own kind. */
export function mayFollow(from: number, to: number): boolean {
  if (to === 0 || to % 2 === 1) return true;
  return from === to || from === to - 1;
}

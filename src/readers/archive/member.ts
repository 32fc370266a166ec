/** A file in an archive. Nothing of it is ever written, so its name is a name and no path. */
export interface Member {
  readonly name: string;
  /** Its bytes. Must be read before the next member is asked for; what is left of them is passed over. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Whether a member is what a system or archiver left behind; hidden files of a folder are passed over too. */
export function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.(?!\.?(?:\/|$))[^/]*|__MACOSX)(?:\/|$)/.test(name);
}

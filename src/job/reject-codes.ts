const CODE = /"error":\{"code":"(\w+)"/g;

/** Counts rejects by the code of their error. */
export class RejectCodes {
  readonly #counts = new Map<string, number>();

  /** Takes encoded rejects. Ids come before the error and quotation marks in them are escaped: the pattern finds errors only. */
  count(rejects: Uint8Array): void {
    if (rejects.length === 0) return;
    for (const [, code] of Buffer.from(rejects).toString().matchAll(CODE))
      this.#counts.set(code!, (this.#counts.get(code!) ?? 0) + 1);
  }

  toObject(): Record<string, number> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

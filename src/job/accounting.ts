import { CopydeskError } from '../errors.js';

/** What became of all records. */
export interface Counts {
  read: number;
  written: number;
  rejected: number;
  /** Copies that were left out; marked ones are written. */
  duplicate: number;
  filtered: number;
  /** Of those written: marked as copies. */
  marked: number;
}

export function noCounts(): Counts {
  return { read: 0, written: 0, rejected: 0, duplicate: 0, filtered: 0, marked: 0 };
}

/** `read 10 = written 9 + rejected 1 + duplicate 0 + filtered 0` */
export function balanceLine({ read, written, rejected, duplicate, filtered }: Counts): string {
  return `read ${read} = written ${written} + rejected ${rejected} + duplicate ${duplicate} + filtered ${filtered}`;
}

/** Throws `ERR_COPYDESK_BALANCE` when a record was lost or doubled. */
export function checkBalance(counts: Counts): void {
  const { read, written, rejected, duplicate, filtered } = counts;
  if (read !== written + rejected + duplicate + filtered)
    throw new CopydeskError('ERR_COPYDESK_BALANCE', { counts: balanceLine(counts) });
}

import { CopydeskError } from '../errors.js';
import { REJECTED, type ArchiveOutput } from '../wire/raw-batch.js';

/** What became of all records. */
export interface Counts {
  read: number;
  written: number;
  rejected: number;
  /** Copies that were left out; marked ones are written. */
  duplicate: number;
  filtered: number;
}

export function noCounts(): Counts {
  return { read: 0, written: 0, rejected: 0, duplicate: 0, filtered: 0 };
}

/** Adds a batch's fates. `read` is counted where records are cut, not here: only so does the balance say anything. */
export function countFates(counts: Counts, { fates }: ArchiveOutput): void {
  for (const fate of fates)
    if (fate === REJECTED) counts.rejected++;
    else counts.written++;
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

import { CopydeskError } from '../errors.js';
import { MAX_COLUMNS } from '../limits.js';

/** The error of a record that does not keep to its format. `problem` never quotes the record: texts stay out of logs. */
export function malformed(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_RECORD_MALFORMED', { problem });
}

/** The error of a record that has more columns than {@link MAX_COLUMNS}. */
export function tooManyColumns(columns: number): CopydeskError {
  return malformed(`it has ${columns} columns, more than the limit of ${MAX_COLUMNS}`);
}

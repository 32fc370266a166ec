import { CopydeskError } from '../errors.js';

/** The error of a record that does not keep to its format. `problem` never quotes the record: texts stay out of logs. */
export function malformed(problem: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_RECORD_MALFORMED', { problem });
}

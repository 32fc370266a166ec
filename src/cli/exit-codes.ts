import { CopydeskError, type ErrorCode } from '../errors.js';

/** What the command line's exit codes mean. */
export const EXIT = { done: 0, failed: 1, asked: 2, rejects: 3, interrupted: 130, terminated: 143 } as const;

/** Errors that say the command was asked wrongly: a retry cannot help. */
const ASKED_WRONGLY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ERR_COPYDESK_OPTION',
  'ERR_COPYDESK_STAGE_UNKNOWN',
  'ERR_COPYDESK_STAGE_INVALID',
  'ERR_COPYDESK_LAYER_MISSING',
  'ERR_COPYDESK_LAYER_TWICE',
  'ERR_COPYDESK_INPUT_MISSING',
  'ERR_COPYDESK_INPUT_FORMAT',
  'ERR_COPYDESK_OUTPUT_EXISTS',
  'ERR_COPYDESK_OUTPUT_FOLDER',
  'ERR_COPYDESK_JOURNAL_DIFFERS',
  'ERR_COPYDESK_JOURNAL_INVALID',
  'ERR_COPYDESK_SHARDS',
]);

/** The exit code of an error. */
export function exitCodeOf(thrown: unknown): number {
  return thrown instanceof CopydeskError && ASKED_WRONGLY.has(thrown.code) ? EXIT.asked : EXIT.failed;
}

/** What is told of an error: its code and message. Only a fault of copydesk's own shows where it happened. */
export function describeFailure(thrown: unknown): string {
  if (thrown instanceof CopydeskError) return `${thrown.message} [${thrown.code}]`;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

import { destination, pino, type Level } from 'pino';

/**
 * Where copydesk logs. Any pino logger fits, and so does `console`. Nothing is logged unless one is given; article texts never are.
 */
export interface Logger {
  /** Of use to who works on copydesk. */
  debug(details: object, message: string): void;
  /** What happens in the normal course. */
  info(details: object, message: string): void;
  /** What went wrong and was dealt with: a worker that was replaced. */
  warn(details: object, message: string): void;
  /** What went wrong and was not. */
  error(details: object, message: string): void;
}

const nothing = (): void => undefined;

/** Logs nothing. */
export const SILENT: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** What `--log-level` can be. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const satisfies readonly Level[];
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A logger that writes JSON lines to stderr. Synchronous: pino's transports lose lines when a process ends (pino #1705). */
export function stderrLogger(level: LogLevel): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}

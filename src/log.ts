/**
 * Where copydesk logs. Any pino logger fits. Nothing is logged unless one is given; article texts never are.
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
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

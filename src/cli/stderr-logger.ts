import { destination, pino } from 'pino';
import type { Logger, LogLevel } from '../log.js';

/** A logger that writes JSON lines to stderr. Synchronous: pino's transports lose lines when a process ends (pino #1705). */
export function stderrLogger(level: LogLevel): Logger {
  return pino({ level, base: null }, destination({ dest: 2, sync: true }));
}

import { EXIT } from './exit-codes.js';

/** Ctrl-C or SIGTERM as an abort signal, and the exit code that tells of it. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Null as long as nothing has interrupted. */
  readonly exitCode: number | null;
  /** Leaves signals to Node again. */
  stop(): void;
}

/** The first signal ends the work in order; a second one ends the process at once. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let exitCode: number | null = null;
  const end = (name: string, code: number) => (): void => {
    if (exitCode !== null) process.exit(code);
    exitCode = code;
    controller.abort(new Error(name));
  };
  const onInterrupt = end('SIGINT', EXIT.interrupted);
  const onTerminate = end('SIGTERM', EXIT.terminated);
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    stop() {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
    },
  };
}

import { toWireError, type WireError } from './error.js';

/** What was thrown in a worker where no article's work waits for it: a promise that a stage left alone, and that was rejected. */
export interface StrayError {
  readonly stray: WireError;
}

export function strayError(thrown: unknown): StrayError {
  return { stray: toWireError(thrown) };
}

export function isStrayError(message: unknown): message is StrayError {
  return typeof message === 'object' && message !== null && 'stray' in message;
}

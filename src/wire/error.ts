import {
  CopydeskError,
  ERROR_MESSAGES,
  isCopydeskError,
  type ErrorCode,
  type ErrorContext,
  type MessageDetails,
} from '../errors.js';

/** What caused an error, as far as it can cross a thread border. */
export interface WireCause {
  readonly name: string;
  readonly message: string;
  readonly stack: string | null;
}

/**
 * An error as plain data. Errors never cross the thread border themselves: structured cloning drops their own properties
 * (piscina #1143).
 */
export interface WireError {
  readonly code: ErrorCode;
  readonly details: MessageDetails;
  readonly articleId: string | null;
  readonly stage: string | null;
  readonly cause: WireCause | null;
}

/** Any thrown value as data. What is not a {@link CopydeskError} becomes `ERR_COPYDESK_STAGE_FAILED` in `context.stage`. */
export function toWireError(thrown: unknown, context: ErrorContext = {}): WireError {
  const error = isWhole(thrown)
    ? thrown
    : new CopydeskError(
        'ERR_COPYDESK_STAGE_FAILED',
        { cause: describeThrown(thrown) },
        { ...context, cause: thrown },
      );
  return {
    code: error.code,
    details: error.details,
    articleId: error.articleId ?? context.articleId ?? null,
    stage: error.stage ?? context.stage ?? null,
    cause: error.cause === undefined ? null : toWireCause(error.cause),
  };
}

/** An error of this version, whichever copy made it, that can be told again from its details. */
function isWhole(thrown: unknown): thrown is CopydeskError {
  if (!isCopydeskError(thrown) || !Object.hasOwn(ERROR_MESSAGES, thrown.code)) return false;
  return typeof (thrown.details as unknown) === 'object';
}

/** The error again, on the other side. */
export function fromWireError({ code, details, articleId, stage, cause }: WireError): CopydeskError {
  const context = { articleId, stage };
  if (cause === null) return new CopydeskError(code, details, context);
  const error = new Error(cause.message);
  error.name = cause.name;
  if (cause.stack !== null) error.stack = cause.stack;
  return new CopydeskError(code, details, { ...context, cause: error });
}

function toWireCause(cause: unknown): WireCause {
  if (!(cause instanceof Error)) return { name: 'Error', message: describeThrown(cause), stack: null };
  return { name: cause.name, message: cause.message, stack: cause.stack ?? null };
}

/** Stages may throw anything; not everything can be made a string. */
function describeThrown(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}

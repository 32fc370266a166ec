/**
 * Every error that copydesk throws or reports: its code and its message, with what to do. `{name}` is filled in from the
 * error's details. A code, once published, is never given another meaning; one that is no longer used stays listed under
 * {@link RETIRED_CODES}.
 */
export const ERROR_MESSAGES = {
  ERR_COPYDESK_OPTION: 'Expected {expected}, got {got}. {remedy}',
  ERR_COPYDESK_STAGE_UNKNOWN:
    'There is no stage {stage}. {suggestion}Built-in stages: {known}; a stage of your own is named by a URL or path.',
  ERR_COPYDESK_STAGE_INVALID:
    'The module {url} is no stage: {problem}. Its default export must be (options) => Stage.',
  ERR_COPYDESK_LAYER_MISSING:
    'Stage {stage} needs {layer}, but no stage before it gives {layer}. Add {giver} before it.',
  ERR_COPYDESK_LAYER_TWICE: 'Stages {first} and {second} both give {layer}. Leave one of them out.',
  ERR_COPYDESK_LAYER_INVALID: 'Stage {stage} gave the layer {layer} wrongly: {problem}. {remedy}',
  ERR_COPYDESK_ARTICLE_INVALID: 'Expected an article, got {got}. {remedy}',
  ERR_COPYDESK_ARTICLE_TOO_LARGE:
    'The article has {size} bytes, more than the limit of {limit}. Split it, or raise maxArticleBytes (--max-article-bytes).',
  ERR_COPYDESK_ARTICLE_TIMEOUT:
    'The article took longer than {limit} ms in stage {stage}. Raise articleTimeout (--article-timeout) if it deserves the time.',
  ERR_COPYDESK_STAGE_FAILED:
    'Stage {stage} failed: {cause}. If the stage is your own, handle this text in it; else please report it.',
  ERR_COPYDESK_WORKER_DIED:
    'The worker ended in stage {stage} on this article: {cause}. The article was left out; the rest went on.',
  ERR_COPYDESK_DESK_CLOSED: 'The desk is closed. Create another one for more work.',
  ERR_COPYDESK_ABORTED: 'The work was aborted: {reason}.',
  ERR_COPYDESK_MODEL_INVALID:
    'The model {name} cannot be used: {problem}. Give another file, or train it again; one that ships comes back by reinstalling copydesk.',
  ERR_COPYDESK_INPUT_MISSING:
    'There is no input {uri}. Check the path; a pattern must be quoted to reach copydesk.',
  ERR_COPYDESK_INPUT_UNREADABLE: 'The input {uri} cannot be read: {cause}.',
  ERR_COPYDESK_INPUT_FORMAT: 'The format of {uri} is not known. Name it with --from: {known}.',
  ERR_COPYDESK_RECORD_MALFORMED:
    'The input record is malformed: {problem}. Mend it at its source; the byte offset says where it begins.',
  ERR_COPYDESK_NO_ARTICLE:
    'The input record is no article: {problem}. Nothing is lost that could be annotated.',
  ERR_COPYDESK_ENCODING_INVALID: 'The bytes are not valid {encoding}. Convert the file to UTF-8.',
  ERR_COPYDESK_OUTPUT_EXISTS:
    'The output {uri} exists already. Remove it, choose another name, or pass --fresh to replace it.',
  ERR_COPYDESK_OUTPUT_FOLDER:
    'There is no folder {folder} for the output {uri}. Make it, or name another one.',
  ERR_COPYDESK_OUTPUT_UNWRITABLE:
    'The output {uri} cannot be written: {cause}. Once it can be, run the same command again.',
  ERR_COPYDESK_OUTPUT_BUSY:
    'The output {uri} is being written by {holder}. Wait for it to end; if no such job runs, remove {lock}.',
  ERR_COPYDESK_JOURNAL_DIFFERS:
    'The job of {uri} was begun otherwise: {difference}. Run it as it was begun, or pass --fresh to begin anew.',
  ERR_COPYDESK_JOURNAL_INVALID:
    'The journal beside {uri} cannot be used: {problem}. Pass --fresh to begin the job anew.',
  ERR_COPYDESK_SHARDS:
    'The shards cannot be merged: {problem}. Give the outputs of all shards of one job, each once.',
  ERR_COPYDESK_BALANCE: 'The counts do not balance: {counts}. This is a fault of copydesk: please report it.',
} as const;

/** A code of {@link CopydeskError}. The README lists them with what to do. */
export type ErrorCode = keyof typeof ERROR_MESSAGES;

/** Codes of earlier versions. Never reused. */
export const RETIRED_CODES: readonly string[] = [];

/** What a record may warn of; `{name}` as in errors. */
export const WARNING_MESSAGES = {
  WARN_COPYDESK_LANGUAGE:
    'The text is {language}, not English: names and the summary were skipped, and quotes are what stands in quotation marks.',
  WARN_COPYDESK_EMPTY: 'The text has no words.',
  WARN_COPYDESK_LONE_SURROGATE:
    'The text holds half a surrogate pair; it is kept and written as U+FFFD in UTF-8.',
  WARN_COPYDESK_REPLACEMENT: 'The text holds U+FFFD: some bytes were lost before copydesk read it.',
} as const;

/** A code in a record's `warnings`. */
export type WarningCode = keyof typeof WARNING_MESSAGES;

/** What fills the `{name}` places of a message. */
export type MessageDetails = Readonly<Record<string, string | number>>;

function fill(template: string, details: MessageDetails): string {
  return template.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(details[name] ?? place));
}

/** The message of a warning code. */
export function warningMessage(code: WarningCode, details: MessageDetails = {}): string {
  return fill(WARNING_MESSAGES[code], details);
}

/** Where an error happened, as far as it is known. */
export interface ErrorContext {
  readonly articleId?: string | null;
  readonly stage?: string | null;
  readonly cause?: unknown;
}

/**
 * The one error class. Match on `error.code`, not on `instanceof`: two copies of a package can meet in one process.
 */
export class CopydeskError extends Error {
  override readonly name = 'CopydeskError';
  readonly code: ErrorCode;
  /** What fills the message's places: plain data, so that an error can cross threads and be told again. */
  readonly details: MessageDetails;
  /** Id of the article it happened on. */
  readonly articleId: string | null;
  /** Name of the stage it happened in. */
  readonly stage: string | null;

  constructor(code: ErrorCode, details: MessageDetails = {}, context: ErrorContext = {}) {
    const filled = context.stage == null ? details : { stage: context.stage, ...details };
    super(
      fill(ERROR_MESSAGES[code], filled),
      context.cause === undefined ? undefined : { cause: context.cause },
    );
    this.code = code;
    this.details = filled;
    this.articleId = context.articleId ?? null;
    this.stage = context.stage ?? null;
  }

  /** What a rejects file holds of it. */
  toJSON(): { code: ErrorCode; message: string; stage: string | null } {
    return { code: this.code, message: this.message, stage: this.stage };
  }
}

/**
 * Whether something is a CopydeskError, by its code: one of another copy of the package too, and what JSON brings back of one, which has
 * `code`, `message` and `stage` only. (Structured cloning takes an Error's code away: send `error.toJSON()`.)
 */
export function isCopydeskError(thrown: unknown): thrown is CopydeskError {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const { code, message } = thrown as Partial<CopydeskError>;
  return typeof code === 'string' && code.startsWith('ERR_COPYDESK_') && typeof message === 'string';
}

/** Quotes a refused value and its type: `"4" (string)`. */
export function describeValue(value: unknown): string {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (type === 'null' || type === 'undefined') return type;
  const shown = type === 'function' || type === 'symbol' ? type : shownValue(value);
  return `${shown.length > 60 ? shown.slice(0, 60) + '…' : shown} (${type})`;
}

function shownValue(value: unknown): string {
  // JSON would show what is no number as null, and refuses what has no end.
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Date) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

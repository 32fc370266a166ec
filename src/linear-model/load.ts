import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CopydeskError } from '../errors.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { decodeModel, type Model } from './model-file.js';

/** Model files as shared bytes, by URL: what the main thread hands to its workers. */
export type ModelBytes = Readonly<Record<string, SharedArrayBuffer>>;

const bytesByUrl = new Map<string, SharedArrayBuffer>();
const modelByUrl = new Map<string, Model>();

/** Where the weights of a model that ships with copydesk lie. */
export function shippedModel(name: string): URL {
  return pathToFileURL(join(PACKAGE_ROOT, 'models', name, 'weights.bin'));
}

function readShared(url: string, name: string): SharedArrayBuffer {
  let file: Buffer;
  try {
    file = readFileSync(new URL(url));
  } catch (cause) {
    const problem = `its file cannot be read (${cause instanceof Error ? cause.message : String(cause)})`;
    throw new CopydeskError('ERR_COPYDESK_MODEL_INVALID', { name, problem }, { cause });
  }
  const shared = new SharedArrayBuffer(file.length);
  new Uint8Array(shared).set(file);
  return shared;
}

/** Whether a choice of model names one that ships, rather than a file. */
function isModelName(choice: string): boolean {
  return /^[a-z]+$/.test(choice);
}

/** The file of a chosen model: by URL or path, or by its short name where several ship (`open` of `entities` is `models/entities-open`). */
function modelUrl(name: string, choice: URL | string | undefined): URL {
  if (choice === undefined) return shippedModel(name);
  if (typeof choice === 'string' && isModelName(choice)) return shippedModel(`${name}-${choice}`);
  if (typeof choice === 'string' && !/^[a-z]+:\/\//.test(choice)) return pathToFileURL(choice);
  return new URL(choice);
}

/**
 * A model: the one that ships, another that ships by its short name, or that at a file URL or path. Read and checked once a process; every
 * later call gives the same views. Throws `ERR_COPYDESK_MODEL_INVALID`.
 */
export function loadModel(name: string, choice?: URL | string): Model {
  const { href } = modelUrl(name, choice);
  const loaded = modelByUrl.get(href);
  if (loaded) return loaded;
  const given = bytesByUrl.get(href);
  const bytes = given ?? readShared(href, name);
  const model = decodeModel(new Uint8Array(bytes), name, given !== undefined);
  bytesByUrl.set(href, bytes);
  modelByUrl.set(href, model);
  return model;
}

/** The bytes of every model loaded so far, to be given to a worker. */
export function loadedBytes(): ModelBytes {
  return Object.fromEntries(bytesByUrl);
}

/** In a worker: takes the main thread's bytes, so that no file is read twice and all threads share one copy. */
export function adoptBytes(bytes: ModelBytes): void {
  for (const [url, shared] of Object.entries(bytes)) bytesByUrl.set(url, shared);
}

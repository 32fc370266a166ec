import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat, utimes, type FileHandle } from 'node:fs/promises';
import { hostname } from 'node:os';
import { CopydeskError } from '../errors.js';
import { unlessUnwritable } from './safe-files.js';

/** Milliseconds between two signs of life, and those without one after which a job on another machine counts as dead. */
const BEAT = 5_000;
const DEAD_AFTER = 60_000;

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process began, in the kernel's ticks, where that is known: a number is given to another process some day. */
  readonly began: string | null;
}

/**
 * Keeps two jobs from writing one output: a file beside it that names its process. It cannot outlast its job: one whose process
 * on this machine is gone, or that has given no sign of life on another one for a minute, is taken over.
 */
export class OutputLock {
  readonly #path: string;
  readonly #beat: NodeJS.Timeout;

  private constructor(path: string) {
    this.#path = path;
    this.#beat = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    }, BEAT).unref();
  }

  /** Throws `ERR_COPYDESK_OUTPUT_BUSY`, `_OUTPUT_UNWRITABLE`. */
  static async take(out: string): Promise<OutputLock> {
    const path = `${out}.lock`;
    const me: Holder = { host: hostname(), pid: process.pid, began: beginningOf(process.pid) };
    for (let tries = 0; tries < 3; tries++) {
      if (await created(out, path, JSON.stringify(me))) return new OutputLock(path);
      const holder = await livingHolder(path);
      if (holder !== null) throw busy(out, path, holder);
      await rm(path, { force: true });
    }
    throw busy(out, path, 'another job');
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    await rm(this.#path, { force: true });
  }
}

/** Writes a lock; false when there is one. */
async function created(out: string, path: string, text: string): Promise<boolean> {
  return unlessUnwritable(out, async () => {
    let handle: FileHandle;
    try {
      handle = await open(path, 'wx');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw cause;
    }
    try {
      await handle.writeFile(text);
      return true;
    } catch (cause) {
      await rm(path, { force: true });
      throw cause;
    } finally {
      await handle.close();
    }
  });
}

/** Who holds a lock and lives, in words; null when nobody does. */
async function livingHolder(path: string): Promise<string | null> {
  let age: number;
  let text: string;
  try {
    age = Date.now() - (await stat(path)).mtimeMs;
    text = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  // One that says nothing yet is being written.
  if (text === '') return age < BEAT ? 'another job' : null;
  try {
    const holder = JSON.parse(text) as Holder;
    const lives = holder.host === hostname() ? isAlive(holder) : age < DEAD_AFTER;
    return lives ? `process ${holder.pid} on ${holder.host}` : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // A process of somebody else cannot be asked, but is there.
    if ((cause as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === beginningOf(pid);
}

/** When a process began, as Linux tells it; null elsewhere. */
function beginningOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold anything, the 20th field.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function busy(uri: string, lock: string, holder: string): CopydeskError {
  return new CopydeskError('ERR_COPYDESK_OUTPUT_BUSY', { uri, lock, holder });
}

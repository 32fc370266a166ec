import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CopydeskError } from '../../errors.js';
import { PACKAGE_ROOT } from '../../package-root.js';

/** What the thread is given. */
export interface IndexWork {
  readonly path: string;
  readonly statements: readonly string[];
}

/**
 * Adds indexes to a database that nobody else has open, in a thread of its own: one statement over the rows of a million articles takes a minute
 * and more, and no signal would be heard meanwhile. The thread is ended when `signal` says so, and what it has written is then no
 * database. Throws `ERR_COPYDESK_ABORTED`, and what SQLite throws.
 */
export async function addIndexes(work: IndexWork, signal: AbortSignal | undefined): Promise<void> {
  const thread = new Worker(join(PACKAGE_ROOT, 'dist/workers/index-sqlite.js'), { workerData: work });
  const end = (): void => void thread.terminate();
  signal?.addEventListener('abort', end);
  try {
    if (signal?.aborted === true) end();
    await new Promise<void>((resolve, reject) => {
      thread.once('error', reject);
      thread.once('exit', () => {
        resolve();
      });
    });
  } finally {
    signal?.removeEventListener('abort', end);
  }
  if (signal?.aborted === true)
    throw new CopydeskError('ERR_COPYDESK_ABORTED', { reason: String(signal.reason) });
}

import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { toWireError } from '../src/wire/error.js';
import { strayError } from '../src/wire/stray-error.js';
import type { Task, TaskResult, WorkerSetup } from '../src/wire/task.js';
import { createBatchRunner, type BatchRunner } from '../src/worker/batch-runner.js';

// What a stage prints must not reach the process's stdout, which may be the output itself, as that of `copydesk pipe`.
process.stdout.write = process.stderr.write.bind(process.stderr);

// A promise that a stage left alone would end the worker, and the article that happens to be in it. The main thread logs it instead.
process.on('unhandledRejection', (reason) => {
  parentPort?.postMessage(strayError(reason));
});

let runner: Promise<BatchRunner> | undefined;

/**
 * A worker's entry: builds its pipeline with the first task and runs one batch a call. Building inside the task, not at import, lets
 * a failure come back as data; a worker that fails while it starts would leave its task waiting for ever.
 */
export default async function annotateBatch(task: Task): Promise<TaskResult> {
  try {
    runner ??= createBatchRunner(workerData as WorkerSetup);
    return await (await runner).run(task);
  } catch (thrown) {
    runner = undefined;
    return { ok: false, error: toWireError(thrown) };
  }
}

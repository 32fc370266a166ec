import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { MAIN, runCopydesk } from './run-copydesk.js';

const article = (id: string) => JSON.stringify({ id, text: 'Short text.' });

test('every line in gives one line out in its order, bad and blank ones their reject', async () => {
  const ran = await runCopydesk(['pipe', '--threads', '1'], `${article('a')}\n{broken\n\n${article('b')}`);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const out = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(out).toMatchObject([
    { id: 'a', text: 'Short text.' },
    { origin: { uri: '-', ordinal: 2, byte: 32 }, error: { code: 'ERR_COPYDESK_RECORD_MALFORMED' } },
    { origin: { uri: '-', ordinal: 3 }, error: { code: 'ERR_COPYDESK_RECORD_MALFORMED' } },
    { id: 'b' },
  ]);
});

test('a record comes while the input is still open', async () => {
  const child = spawn(process.execPath, [MAIN, 'pipe', '--threads', '1']);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(`${article(id)}\n`);
    expect(JSON.parse((await lines.next()).value as string)).toMatchObject({ id });
  }
  child.stdin.end();
  expect((await once(child, 'close'))[0]).toBe(0);
});

test('nobody reading any more is an end, not a failure', async () => {
  const child = spawn(process.execPath, [MAIN, 'pipe', '--threads', '1']);
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${article('a')}\n`);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const writing = setInterval(() => child.stdin.write(`${article('b')}\n`), 5);
  expect((await once(child, 'close'))[0]).toBe(0);
  clearInterval(writing);
});

test('a signal ends it with its exit code', async () => {
  const child = spawn(process.execPath, [MAIN, 'pipe', '--threads', '1']);
  child.stdin.write(`${article('a')}\n`);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect((await once(child, 'close'))[0]).toBe(143);
});

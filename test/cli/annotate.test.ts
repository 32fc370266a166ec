import { expect, test } from 'vitest';
import { runCopydesk } from './run-copydesk.js';

test('annotate takes the text of one article, and refuses an archive, whose markup is no prose', async () => {
  const archive = await runCopydesk(['annotate', '-'], '{"text":"It rained."}\n{"text":"It snowed."}\n');
  expect(archive).toMatchObject({ code: 2, stdout: '' });
  expect(archive.stderr).toContain('Expected the text of one article, got standard input, which is ndjson.');
  const page = await runCopydesk(['annotate'], '<!doctype html><p>It rained.</p>');
  expect(page).toMatchObject({ code: 2, stdout: '' });
  const prose = await runCopydesk(['annotate', '--json'], '[Port Lorne] It rained.');
  expect(prose.code).toBe(0);
  expect(JSON.parse(prose.stdout)).toMatchObject({ text: '[Port Lorne] It rained.' });
});

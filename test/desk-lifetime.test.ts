import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const DESK = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'src', 'index.js')).href;

/** Runs a program against the built package; it must end by itself. */
function run(program: string): { status: number | null; stdout: string; stderr: string } {
  const code = `import { createDesk } from ${JSON.stringify(DESK)};\n${program}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    timeout: 15_000,
  });
}

describe('a desk that nobody closes', () => {
  it('does not keep the process alive', () => {
    const { status, stdout } = run(`
      const desk = createDesk({ threads: 2 });
      const { sentences } = await desk.annotate('Rain fell. It was cold.');
      console.log(sentences.length);
    `);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '2\n' });
  });

  it('does not keep the process alive when a stream was left', () => {
    const { status, stdout } = run(`
      const desk = createDesk({ threads: 2 });
      for await (const { ok } of desk.stream((function* () { for (;;) yield 'Rain fell.'; })())) { console.log(ok); break; }
    `);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'true\n' });
  });

  it('does not let the process end while an article is under way', () => {
    const { status, stdout } = run(`
      createDesk({ threads: 1 }).annotate('Rain fell.').then(({ sentences }) => console.log(sentences.length));
    `);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '1\n' });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.js';

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: PACKAGE_ROOT, encoding: 'utf8' }).trim();

/** A commit, built in a work tree of its own. */
export interface Revision extends Disposable {
  readonly root: string;
  readonly commit: string;
}

/** Builds a commit; with this tree's packages where its lock file is the same, else with its own. */
export function buildRevision(name: string): Revision {
  const commit = git('rev-parse', '--short', `${name}^{commit}`);
  const root = join(mkdtempSync(join(tmpdir(), 'copydesk-compare-')), commit);
  git('worktree', 'add', '--quiet', '--detach', root, commit);
  const dispose = (): void => {
    git('worktree', 'remove', '--force', root);
    rmSync(join(root, '..'), { recursive: true, force: true });
  };
  try {
    if (git('diff', '--name-only', commit, '--', 'package-lock.json') === '')
      symlinkSync(join(PACKAGE_ROOT, 'node_modules'), join(root, 'node_modules'), 'dir');
    else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'ignore' });
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (cause) {
    dispose();
    throw new Error(`${commit} does not build`, { cause });
  }
  return { root, commit, [Symbol.dispose]: dispose };
}

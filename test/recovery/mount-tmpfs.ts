import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system of a fixed size. */
export interface SmallDisk {
  readonly folder: string;
  /** Gives it more room. */
  readonly enlarge: (size: string) => void;
  readonly unmount: () => void;
}

/** Mounts a tmpfs of a size like `1m`. Why that cannot be done here, where it cannot: without root, or on another system. */
export function mountTmpfs(size: string): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-disk-'));
  const mount = (options: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  };
  try {
    mount(`size=${size}`);
  } catch (cause) {
    rmSync(folder, { recursive: true });
    return `a tmpfs cannot be mounted here: ${(cause as Error).message.trim()}`;
  }
  return {
    folder,
    enlarge: (more) => {
      mount(`remount,size=${more}`);
    },
    unmount: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

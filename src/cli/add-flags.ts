import type { Command } from 'commander';
import type { Flag } from './run-flags.js';

/** Adds a table of flags to a command. `--out` must always be given. */
export function addFlags(command: Command, flags: readonly Flag[]): void {
  for (const { flag, does, parse, preset } of flags) {
    const option = command.createOption(flag, does);
    if (parse !== undefined) option.argParser(parse);
    if (preset !== undefined) option.preset(preset);
    if (flag.startsWith('--out ')) option.makeOptionMandatory();
    command.addOption(option);
  }
}

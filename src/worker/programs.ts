import type { ProgramName } from '../wire/task.js';
import type { ProgramFactory } from './program.js';

/** The programs by name. Imported when asked for: a desk's worker never loads the archive's readers and sinks. */
const PROGRAMS: Partial<Record<ProgramName, () => Promise<ProgramFactory>>> = {
  articles: async () => (await import('./articles-program.js')).articlesProgram,
};

export async function loadProgram(name: ProgramName): Promise<ProgramFactory> {
  const load = PROGRAMS[name];
  if (load === undefined) throw new Error(`There is no worker program ${name}.`);
  return load();
}

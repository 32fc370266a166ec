import type { ProgramName } from '../wire/task.js';
import type { ProgramFactory } from './program.js';

/** The programs by name. Imported when asked for: a desk's worker never loads the archive's readers and sinks. */
const PROGRAMS: Record<ProgramName, () => Promise<ProgramFactory>> = {
  articles: async () => (await import('./articles-program.js')).articlesProgram,
  archive: async () => (await import('./archive-program.js')).archiveProgram,
};

export async function loadProgram(name: ProgramName): Promise<ProgramFactory> {
  return PROGRAMS[name]();
}

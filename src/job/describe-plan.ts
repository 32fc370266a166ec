import type { JobPlan } from './job-plan.js';
import { detectFormat } from '../readers/detect-format.js';
import { openInput } from './open-input.js';

/** What a job would do, for `--dry-run`: every input with the format it would be read as. Opens the inputs, writes nothing. */
export async function describePlan(plan: JobPlan): Promise<string> {
  const { inputs, options, sink, files, beginning, identity, settings } = plan;
  const lines: string[] = [];
  for (const { uri, size } of inputs)
    lines.push(`read    ${uri} (${await formatOf(plan, uri)}, ${sizeOf(size)})`);
  const limit = options.limit === undefined ? '' : `, at most ${options.limit} articles`;
  lines.push(`write   ${options.out} (${sink})`, `rejects ${files.rejects}`);
  if (options.digest !== undefined) lines.push(`digest  ${options.digest.file}`);
  lines.push(
    `with    ${identity.producer}, ${settings.threads} threads, batches of ${settings.batch}${limit}`,
  );
  const { kind, last } = beginning;
  if (last !== null)
    lines.push(kind === 'done' ? 'done    already' : `go on   behind ${last.counts.read} articles`);
  return lines.map((line) => `${line}\n`).join('');
}

async function formatOf({ options }: JobPlan, uri: string): Promise<string> {
  if (options.from !== undefined) return options.from;
  if (uri === '-') return 'by its content';
  for await (const part of openInput(uri, () => undefined)) {
    const format = part.format ?? detectFormat(part.uri, part.start) ?? 'unknown format';
    return part.uri === uri ? format : `an archive, first ${format}`;
  }
  return 'an empty archive';
}

function sizeOf(size: number | null): string {
  return size === null ? 'size unknown' : `${(size / 1e6).toFixed(1)} MB`;
}

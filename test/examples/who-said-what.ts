// Who is quoted how often in an archive: NDJSON in, a table out.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createDesk, toArticle } from 'copydesk';

async function* archive(path: string) {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield toArticle(JSON.parse(line) as object);
}

const quoted = new Map<string, number>();
await using desk = createDesk();
for await (const outcome of desk.stream(archive('archive.ndjson')))
  for (const { speaker } of (outcome.ok && outcome.article.quotes) || [])
    if (speaker?.name) quoted.set(speaker.name, (quoted.get(speaker.name) ?? 0) + 1);
console.table(Object.fromEntries(quoted));

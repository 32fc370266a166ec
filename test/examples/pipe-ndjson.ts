// A filter: articles as NDJSON on stdin, outcomes as NDJSON on stdout, in the same order.
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createDesk, toArticle, type Outcome } from 'copydesk';

async function* parse(lines: AsyncIterable<string>) {
  for await (const line of lines) yield toArticle(JSON.parse(line) as object);
}
async function* print(outcomes: AsyncIterable<Outcome>) {
  for await (const outcome of outcomes) yield JSON.stringify(outcome) + '\n';
}

await using desk = createDesk();
const lines = createInterface({ input: process.stdin });
await pipeline(lines, parse, desk.toDuplex(), print, process.stdout);

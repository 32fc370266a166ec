// Collect what failed: a bad article is an outcome like others, with its place, a code and what to do.
import { createDesk, type Failed } from 'copydesk';

const articles = [
  { id: 'a', text: 'It rained.' },
  { id: 'b', text: 'x'.repeat(2000) },
  { id: 'c', text: 'It snowed.' },
];

await using desk = createDesk({ maxArticleBytes: 1000 });
const rejects: Failed[] = [];
for await (const outcome of desk.stream(articles)) if (!outcome.ok) rejects.push(outcome);
for (const { id, origin, error } of rejects) console.log(id, origin.ordinal, error.code);

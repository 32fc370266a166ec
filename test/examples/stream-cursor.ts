// Annotate a table, row by row: the cursor is asked for no more rows than the workers and this loop can take.
import { createDesk } from 'copydesk';
import { openCursor, save } from './database.js';

await using desk = createDesk({ threads: 2 });
for await (const outcome of desk.stream(openCursor('SELECT id, text FROM articles')))
  if (outcome.ok) await save(outcome.article);

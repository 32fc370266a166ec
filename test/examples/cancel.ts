// Cancel an endless stream: workers stop after the article they are on, and the source is closed.
import { createDesk, isCopydeskError } from 'copydesk';

function* endless() {
  for (;;) yield 'More news.';
}

await using desk = createDesk();
const enough = new AbortController();
let done = 0;
try {
  for await (const { ok } of desk.stream(endless(), { signal: enough.signal }))
    if (ok && ++done === 100) enough.abort();
} catch (error) {
  if (!isCopydeskError(error) || error.code !== 'ERR_COPYDESK_ABORTED') throw error;
  console.log(`cancelled after ${done}`);
}

// Cancel an endless stream: workers stop after the article they are on, and the source is closed.
import { createDesk, type CopydeskError } from 'copydesk';

function* endless() {
  for (;;) yield 'More news.';
}

await using desk = createDesk();
let done = 0;
try {
  for await (const { ok } of desk.stream(endless(), { signal: AbortSignal.timeout(500) })) done += ok ? 1 : 0;
} catch (error) {
  if ((error as CopydeskError).code !== 'ERR_COPYDESK_ABORTED') throw error;
  console.log(done > 0 ? 'cancelled' : 'too slow');
}

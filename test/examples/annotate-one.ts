// Annotate one string: who said what.
import { createDesk } from 'copydesk';

const text = `"We have waited years for this bridge," said Ada Quill, the mayor of Port Lorne.`;

await using desk = createDesk({ threads: 0 });
const { quotes } = await desk.annotate(text);
for (const { text, speaker } of quotes ?? []) console.log(`${speaker?.name ?? 'unknown'}: ${text}`);

// An article may take half a second in all; one that takes longer fails, and the others go on.
import { createDesk } from 'copydesk';

const geocode = { use: new URL('./geocode.js', import.meta.url) };
const articles = ['Port Lorne', 'Atlantis', 'Port Lorne'].map((title) => ({ title, text: 'It rained.' }));

await using desk = createDesk({ stages: [geocode], articleTimeout: 500 });
for await (const outcome of desk.stream(articles))
  console.log(outcome.ok ? outcome.article.extra['coordinates'] : outcome.error.message);

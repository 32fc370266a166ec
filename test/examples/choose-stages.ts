// Only sentences and entities: what is not asked for is not computed, and null in the record.
import { createDesk } from 'copydesk';

await using desk = createDesk({ stages: ['normalise', 'sentences', 'entities'] });
const { sentences, entities, quotes } = await desk.annotate(
  'Ada Quill met the mayor of Port Lorne. It rained.',
);
console.log(
  sentences?.length,
  entities?.map(({ text }) => text),
  quotes,
);

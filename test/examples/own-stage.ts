// Use a stage of one's own, by the URL of its module; its layer arrives in `extra`.
import { createDesk } from 'copydesk';

const keywords = { use: new URL('./keywords.js', import.meta.url), words: ['bridge', 'strike'] };

await using desk = createDesk({ stages: ['normalise', keywords] });
const { extra } = await desk.annotate('The bridge will open in May.');
console.log(extra['keywords']);

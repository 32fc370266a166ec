// Stages by hand, checked by the compiler: layers with their full types, no threads, offsets into the normalised text.
import { entities, normalise, pipeline, sentences } from 'copydesk/stages';

const names = pipeline().use(normalise()).use(sentences()).use(entities());
const { text, clusters } = await names.run({ text: 'Ada Quill met the mayor of Port Lorne.' });
for (const { name, type } of clusters) console.log(type, name, text.text.indexOf(name));

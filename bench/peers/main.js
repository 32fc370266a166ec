import { argv, stdout } from 'node:process';
import { fileCorpus, seedCorpus } from '../../dist/bench/corpus.js';
import { measure } from '../../dist/bench/measure.js';
import { defaultStages, pipelineTasks } from '../../dist/bench/speed/pipeline.js';
import { ratesOf, tableOf } from '../../dist/bench/report.js';
import { assembledJob, PEERS } from './peers.js';

/**
 * npm run bench:peers -- [FILE]: copydesk and what npm offers, over the same articles in turns, on one thread. FILE is NDJSON of articles;
 * without one the seeds are used. No peer attributes quotes; what each does is in its name.
 */
const file = argv[2];
const corpus = file === undefined ? seedCorpus(6) : fileCorpus(file, 200);
const texts = corpus.articles.map(({ text }) => text);

const tasks = pipelineTasks(corpus, await defaultStages()).slice(0, 2);
const skipped = [];
const ready = new Map();
for (const { name, load } of [...PEERS, assembledJob]) {
  try {
    ready.set(name, await load());
  } catch (cause) {
    skipped.push(`${name}: ${cause.message}`);
  }
}
for (const [name, annotate] of ready) {
  const found = texts.reduce((sum, text) => sum + annotate(text), 0);
  // About 15 sentences an article: a peer that finds hardly any is used wrongly, and its time says nothing.
  if (found < 5 * texts.length)
    throw new Error(`${name} found ${found} sentences in ${texts.length} articles`);
  tasks.push({ name, run: () => texts.forEach((text) => annotate(text)) });
}

const rates = ratesOf(await measure(tasks, 3), corpus);
stdout.write(`${corpus.name}: ${texts.length} articles, ${corpus.words} words\n\n${tableOf(rates)}\n\n`);
const [hot, whole] = rates;
for (const rate of rates.slice(2)) {
  const times = (ours) => (rate.median / ours.median).toFixed(2);
  const cpu = (ours) => (rate.cpu / ours.cpu).toFixed(2);
  stdout.write(
    `÷ ${rate.name}: hot path ${times(hot)} (CPU ${cpu(hot)}), whole pipeline ${times(whole)} (CPU ${cpu(whole)})\n`,
  );
}
for (const reason of skipped) stdout.write(`skipped ${reason}\n`);

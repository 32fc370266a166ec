import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDesk } from '../../src/desk.js';

/** A text of our own with the quotes that a careful editor marks in it; see seeds/README.md. */
interface Gold {
  readonly shows: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}
interface GoldQuote {
  readonly kind: string;
  readonly content: readonly string[];
  readonly cue: string | null;
  readonly modality: string;
  readonly speaker: { readonly text: string; readonly name: string | null; readonly by: string } | null;
  readonly via: string | null;
  readonly unclosed: boolean;
}

/** What the stages get wrong today, and how. A name leaves this list when it is mended; none may come in. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {
  'cue-noun': 'the claim by somebody that …: not found',
};

const FOLDER = join(import.meta.dirname, '../../seeds/quotes');
const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
const desk = createDesk({ threads: 0, stages: ['normalise', 'sentences', 'entities', 'quotes', 'speakers'] });

async function quotesOf(source: string): Promise<GoldQuote[]> {
  const { quotes } = await desk.annotate(source);
  const at = ([start, end]: readonly [number, number]): string => source.slice(start, end);
  return quotes!.map(({ kind, content, cue, modality, speaker, via, unclosed }) => ({
    kind,
    content: content.map(at),
    cue: cue && at(cue),
    modality,
    speaker: speaker && { text: speaker.text, name: speaker.name, by: speaker.by },
    via: via && via.text,
    unclosed,
  }));
}

test.each(names.filter((name) => !(name in KNOWN_FAILURES)))('%s', async (name) => {
  const { text, quotes } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Gold;
  expect(await quotesOf(text)).toEqual(quotes);
});

test('every known failure has its gold', () => {
  expect(names).toEqual(expect.arrayContaining(Object.keys(KNOWN_FAILURES)));
});

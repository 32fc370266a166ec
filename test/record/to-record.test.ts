import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src/document/alignment.js';
import type { TextLayer } from '../../src/document/layers.js';
import type { PartialLayers } from '../../src/pipeline.js';
import { recordSchema } from '../../src/record/schema.js';
import { toRecord, type RecordSettings } from '../../src/record/to-record.js';
import { splitSentences } from '../../src/stages/sentences/split.js';
import { tokenize } from '../../src/text/tokenizer.js';

const settings: RecordSettings = { producer: 'copydesk/test', offsets: 'utf16', text: true };

// Two blanks became one at 3–5; 🙂 is a surrogate pair. The mayor's name follows the edit.
const SOURCE = 'Yes,  🙂 said Ada Quill. "We won", she said.';
const TEXT = 'Yes, 🙂 said Ada Quill. "We won", she said.';
const alignment: Alignment = {
  edits: 1,
  sourceStarts: Uint32Array.of(4),
  sourceEnds: Uint32Array.of(6),
  normalisedStarts: Uint32Array.of(4),
  normalisedEnds: Uint32Array.of(5),
};
const textLayer: TextLayer = {
  text: TEXT,
  alignment,
  dateline: null,
  credit: null,
  furniture: [],
  language: 'en',
  published: null,
  warnings: [],
};

function at(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function layersOf(): PartialLayers {
  const tokens = tokenize(TEXT);
  return {
    article: { id: 'a', text: SOURCE },
    text: textLayer,
    tokens,
    sentences: splitSentences(tokens),
    entities: [
      {
        ...at('Ada Quill'),
        firstToken: 3,
        endToken: 5,
        type: 'PERSON',
        cluster: 0,
        score: 0.98765,
        value: null,
      },
    ],
    clusters: [{ type: 'PERSON', name: 'Ada Quill', role: null, mentions: [0], gender: 'female' }],
    quotes: [
      {
        kind: 'direct',
        content: [at('"We won"')],
        cue: { start: TEXT.lastIndexOf('said'), end: TEXT.lastIndexOf('said') + 4 },
        modality: 'asserted',
        source: at('she'),
        sourceScore: 0.98,
        unclosed: false,
        score: 0.9,
        why: [],
      },
    ],
    speakers: [
      {
        speaker: { ...at('she'), cluster: 0, name: 'Ada Quill', by: 'pronoun', score: 0.8 },
        via: null,
        why: [],
      },
    ],
    summary: [{ sentence: 1, ...at('she'), score: 0.5 }],
  };
}

describe('toRecord', () => {
  const record = toRecord({ id: 'a', text: SOURCE }, layersOf(), settings);

  it('takes the date from the dateline when the article came without one', () => {
    const layers = { ...layersOf(), text: { ...textLayer, published: '2026-05-04' } };
    expect(toRecord({ id: 'a', text: SOURCE }, layers, settings).published).toBe('2026-05-04');
  });

  it('gives spans of the text as it came in', () => {
    const entity = record.entities![0]!;
    expect(SOURCE.slice(entity.start, entity.end)).toBe('Ada Quill');
    expect(entity.text).toBe('Ada Quill');
    const [start, end] = record.quotes![0]!.content[0]!;
    expect(SOURCE.slice(start, end)).toBe('"We won"');
    expect(record.quotes![0]!.text).toBe('We won');
  });

  it('passes its own schema', () => {
    expect(recordSchema.parse(record)).toEqual(record);
  });

  it('keeps the keys in the order of the definition', () => {
    expect(Object.keys(record)).toEqual(
      'record producer offsets id title published source url meta text language duplicateOf dateline credit furniture sentences entities clusters quotes summary extra warnings'.split(
        ' ',
      ),
    );
  });

  it('has a value on values only, and rounds scores', () => {
    expect(record.entities![0]).toEqual({
      start: 14,
      end: 23,
      type: 'PERSON',
      text: 'Ada Quill',
      cluster: 0,
      score: 0.988,
    });
  });

  it('is null where a stage did not run, and [] where it found nothing', () => {
    const { article, text, tokens, sentences } = layersOf();
    const bare = toRecord(
      article,
      { article, text: text!, tokens: tokens!, sentences: sentences!, quotes: [] },
      settings,
    );
    expect(bare).toMatchObject({ entities: null, clusters: null, quotes: [], summary: null });
  });

  it('counts code points and bytes as Python and UTF-8 do', () => {
    const points = toRecord({ text: SOURCE }, layersOf(), { ...settings, offsets: 'codepoints' });
    const [entity] = points.entities!;
    expect(Array.from(SOURCE).slice(entity!.start, entity!.end).join('')).toBe('Ada Quill');
    const bytes = toRecord({ text: SOURCE }, layersOf(), { ...settings, offsets: 'bytes' });
    const [inBytes] = bytes.entities!;
    expect(Buffer.from(SOURCE).toString('utf8', inBytes!.start, inBytes!.end)).toBe('Ada Quill');
  });

  it('leaves the text out when asked to', () => {
    expect(toRecord({ text: SOURCE }, layersOf(), { ...settings, text: false })).not.toHaveProperty('text');
  });

  it("puts a user's layers into extra, __proto__ included", () => {
    const layers = Object.defineProperty({ ...layersOf(), keywords: ['won'] }, '__proto__', {
      value: 1,
      enumerable: true,
    });
    const { extra } = toRecord({ text: SOURCE }, layers, settings);
    expect(JSON.stringify(extra)).toBe('{"keywords":["won"],"__proto__":1}');
  });

  it("copies a user's layers, which their stage may keep", () => {
    const counts = { won: 1 };
    const layers = { ...layersOf(), counts } as unknown as PartialLayers;
    const { extra } = toRecord({ text: SOURCE }, layers, settings);
    counts.won++;
    expect(extra).toEqual({ counts: { won: 1 } });
  });
});

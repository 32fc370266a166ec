import { describe, expect, it } from 'vitest';
import * as copydesk from '../src/index.js';
import * as digest from '../src/digest/index.js';
import * as record from '../src/record/index.js';
import * as stages from '../src/stages/index.js';

describe('the public names', () => {
  it('are these, and no others', () => {
    expect(Object.keys(copydesk).sort()).toMatchInlineSnapshot(`
      [
        "CopydeskError",
        "createDesk",
        "extractQuotes",
        "findEntities",
        "isCopydeskError",
        "splitSentences",
        "summarise",
        "toArticle",
      ]
    `);
    expect(Object.keys(digest).sort()).toMatchInlineSnapshot(`
      [
        "DigestBuilder",
        "digest",
        "digestText",
      ]
    `);
    expect(Object.keys(record).sort()).toMatchInlineSnapshot(`
      [
        "RECORD_VERSION",
        "recordSchema",
      ]
    `);
    expect(Object.keys(stages).sort()).toMatchInlineSnapshot(`
      [
        "Gap",
        "Pipeline",
        "Shape",
        "Trait",
        "entities",
        "hashForm",
        "hashWord",
        "normalise",
        "pipeline",
        "quotes",
        "sentences",
        "speakers",
        "summary",
      ]
    `);
  });
});

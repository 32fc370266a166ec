import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { AnnotatedArticle } from '../../src/record/record.js';
import { recordSchema } from '../../src/record/schema.js';

const FILE = join(import.meta.dirname, '..', '..', 'schemas', 'record-1.schema.json');

describe('the schema of the record', () => {
  it('has the type of the record', () => {
    expectTypeOf<z.output<typeof recordSchema>>().toEqualTypeOf<AnnotatedArticle>();
  });

  // `npx vitest run test/record/schema -u` writes the file anew.
  it('ships as JSON Schema', async () => {
    const schema = z.toJSONSchema(recordSchema);
    await expect(JSON.stringify(schema, null, 2) + '\n').toMatchFileSnapshot(FILE);
  });
});

import { describe, expect, it } from 'vitest';
import { CopydeskError } from '../../src/errors.js';
import { fromWireError, toWireError } from '../../src/wire/error.js';

describe('an error that crosses threads', () => {
  const cause = new TypeError('no such word');
  const error = new CopydeskError(
    'ERR_COPYDESK_STAGE_FAILED',
    { cause: 'no such word' },
    { articleId: 'a', stage: 'quotes', cause },
  );

  it('arrives with code, message, article, stage and cause', () => {
    const arrived = fromWireError(structuredClone(toWireError(error)));
    expect(arrived).toBeInstanceOf(CopydeskError);
    expect(arrived).toMatchObject({
      code: error.code,
      message: error.message,
      articleId: 'a',
      stage: 'quotes',
      details: error.details,
      cause: { name: 'TypeError', message: 'no such word', stack: cause.stack },
    });
  });

  it.each([
    undefined,
    null,
    'text',
    Symbol('s'),
    {
      toString: () => {
        throw new Error('hostile');
      },
    },
    12n,
  ])('is made of anything that can be thrown', (thrown) => {
    const wire = structuredClone(toWireError(thrown, { stage: 'own', articleId: 'b' }));
    expect(fromWireError(wire)).toMatchObject({
      code: 'ERR_COPYDESK_STAGE_FAILED',
      stage: 'own',
      articleId: 'b',
    });
  });
});

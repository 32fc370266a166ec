import { expect, test } from 'vitest';
import { CopydeskError, isCopydeskError } from '../src/errors.js';
import { toWireError } from '../src/wire/error.js';

const error = new CopydeskError('ERR_COPYDESK_DESK_CLOSED');

test('an error is known by its code, after JSON and structured cloning too', () => {
  expect(isCopydeskError(error)).toBe(true);
  expect(isCopydeskError(JSON.parse(JSON.stringify(error)))).toBe(true);
  expect(isCopydeskError(structuredClone(error.toJSON()))).toBe(true);
});

test.each([null, undefined, 'ERR_COPYDESK_OPTION', new Error('no'), { code: 'ENOENT', message: 'no' }])(
  '%j is none',
  (other) => {
    expect(isCopydeskError(other)).toBe(false);
  },
);

test('what a stage throws that is only like one crosses threads as its failure', () => {
  expect(toWireError({ ...error.toJSON() }, { stage: 'own' })).toMatchObject({
    code: 'ERR_COPYDESK_STAGE_FAILED',
    stage: 'own',
  });
});

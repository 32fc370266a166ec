import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json } from '../../src/readers/json.js';
import { cutRecords } from './cut-records.js';

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }));

test.for([0, 2])(
  'elements of an array with indentation %i are found wherever the chunks end',
  (indentation) => {
    fc.assert(
      fc.property(objects, fc.array(fc.nat(9)), (values, sizes) => {
        const input = Buffer.from(JSON.stringify(values, null, indentation));
        const { records, faults } = cutRecords('json', json, input, { sizes });
        expect(faults).toEqual([]);
        expect(records.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as unknown)).toEqual(
          JSON.parse(input.toString()),
        );
      }),
    );
  },
);

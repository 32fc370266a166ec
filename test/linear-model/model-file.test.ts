import { expect, test } from 'vitest';
import { decodeModel, encodeModel } from '../../src/linear-model/model-file.js';

const contents = {
  name: 'test',
  features: 'f1',
  meta: { scale: 0.5 },
  sections: {
    weights: Int8Array.of(1, -2, 3),
    index: Uint32Array.of(7, 0xffffffff),
    empty: new Float32Array(0),
  },
};

/** The bytes in shared memory, as workers get them. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

test('a model comes back from its bytes, in plain and in shared memory', () => {
  for (const bytes of [new Uint8Array(encodeModel(contents)), shared(encodeModel(contents))]) {
    const model = decodeModel(bytes, 'test');
    expect(model).toMatchObject({ name: 'test', features: 'f1', meta: { scale: 0.5 } });
    expect(model.sections.get('weights')).toEqual(contents.sections.weights);
    expect(model.sections.get('index')).toEqual(contents.sections.index);
    expect(model.sections.get('empty')).toHaveLength(0);
    expect(model.sections.get('weights')!.buffer).toBe(bytes.buffer);
  }
});

test('equal contents give equal bytes', () => {
  expect(encodeModel(contents)).toEqual(encodeModel(contents));
});

test('a model with one bit turned is refused', () => {
  const bytes = encodeModel(contents);
  bytes[bytes.length - 40]! ^= 1;
  expect(() => decodeModel(bytes, 'test')).toThrow(
    expect.objectContaining({ code: 'ERR_COPYDESK_MODEL_INVALID' }),
  );
});

test('a file that is no model, or cut off, is refused', () => {
  for (const bytes of [
    new Uint8Array(0),
    Buffer.from('not a model at all, but long enough to hold a digest of one'),
    encodeModel(contents).subarray(0, 90),
  ])
    expect(() => decodeModel(bytes, 'test')).toThrow('The model test cannot be used');
});

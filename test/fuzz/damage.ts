import fc from 'fast-check';

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
}

/** One of some files, with parts cut out, put in and overwritten. `pieces` are what is put in where chance would not find it. */
export function damaged(files: readonly Buffer[], pieces: readonly string[] = []): fc.Arbitrary<Buffer> {
  const bytes = fc.uint8Array({ maxLength: 4 });
  const insert =
    pieces.length === 0
      ? bytes
      : fc.oneof(
          fc.constantFrom(...pieces).map((piece) => Buffer.from(piece) as Uint8Array),
          bytes,
        );
  const change = fc.record({ at: fc.nat(5000), remove: fc.nat(30), insert });
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });
  return fc.tuple(fc.constantFrom(...files), changes).map(([file, all]) => all.reduce(changed, file));
}

/** One of some files, in which bytes have other values and lengths and places stay what they were: what formats with tables break by. */
export function overwritten(files: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const change = fc.record({ at: fc.nat(5000), value: fc.nat(255) });
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...files), changes).map(([file, all]) => {
    const bytes = Buffer.from(file);
    for (const { at, value } of all) bytes[at % bytes.length] = value;
    return bytes;
  });
}

function changed(file: Buffer, { at, remove, insert }: Change): Buffer {
  const from = at % (file.length + 1);
  return Buffer.concat([file.subarray(0, from), insert, file.subarray(from + remove)]);
}

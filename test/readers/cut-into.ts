/** Bytes in chunks of the sizes given (0 counts as 1), over and over; without sizes in one. */
export function cutInto(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  if (sizes.length === 0) return [bytes];
  const chunks: Uint8Array[] = [];
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length]!);
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return chunks;
}

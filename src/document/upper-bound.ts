/** How many of the first `length` values, which ascend, are no larger than `value`: the index of the first that is. Logarithmic. */
export function upperBound(values: Uint32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

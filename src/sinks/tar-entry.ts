const BLOCK = 512;

/** What ends a tar archive. */
export const TAR_END = '\0'.repeat(2 * BLOCK);

/** A file in a tar archive (POSIX.1 ustar), as text: its name is ASCII of at most 100 units, its owner nobody, its time the epoch. */
export function tarEntry(name: string, content: string): string {
  const size = Buffer.byteLength(content);
  const fields = [
    name.padEnd(100, '\0'),
    '0000644\0',
    '0000000\0',
    '0000000\0',
    `${size.toString(8).padStart(11, '0')}\0`,
    '00000000000\0',
    ' '.repeat(8),
    '0',
    '\0'.repeat(100),
    'ustar\x0000',
  ];
  const header = fields.join('').padEnd(BLOCK, '\0');
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += header.charCodeAt(at);
  const signed = `${header.slice(0, 148)}${sum.toString(8).padStart(6, '0')}\0 ${header.slice(156)}`;
  return signed + content + '\0'.repeat((BLOCK - (size % BLOCK)) % BLOCK);
}

import { gzipSync } from 'node:zlib';

/** Two lines of NDJSON. */
export const PLAIN =
  '{"id":"a","text":"The bridge is closed, said Ada Quill."}\n{"id":"b","text":"It opens on Monday."}\n';

/** PLAIN as the usual command-line tools compress it. */
export const COMPRESSED: Readonly<Record<string, Buffer>> = {
  gzip: gzipSync(PLAIN),
  zstd: Buffer.from(
    'KLUv/QRYpQIAEkUSGYArbAPgCSRI6J9YTb64wBOkQXuDpKRD0AHkuGHYKRVYqVchQr0CiBw3KaViYDuAL21dDldTwZtGw2UCGQ+En68Frpfbzy/fCAIAYAvtmYICqduqxg==',
    'base64',
  ),
  xz: Buffer.from(
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABhAFRdAD2IiSaBk1OFsX6LQKVh6DgbDpORW6OWV8C9m/Bn5HrG/h/f8C+uFBVRurOqr+xftv52P9XaWVAlb1Q9Hb+pbmDxrXqjU4pEKve/oQJrzL++TkwwAADOKo0ExWC7KQABcGKpzAWsH7bzfQEAAAAABFla',
    'base64',
  ),
  bzip2: Buffer.from(
    'QlpoOTFBWSZTWTJgZDwAAC9fgAAQUAUAECAiJAA+5d5qIABUNUHpA09TI0ZPSemoJVPIgB6hoD1BpMy3bR0Tu6VMCsxCZUMRYm6hmiCRTBVgPQ0o4omv3IekjC2hE1sOnLfkSZycSsDDPEGBD8XckU4UJAyYGQ8A',
    'base64',
  ),
};

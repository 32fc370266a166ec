/** Last parts of web names that are written without `http` or `www`: `CNN.com`, `number10.gov.uk`. */
export const DOMAIN_ENDINGS: readonly string[] =
  'com org net edu gov mil int info biz co uk us eu de fr it es nl ru cn in jp au ca io tv me ly'.split(' ');

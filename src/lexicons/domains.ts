/** Last parts of web names that are written without `http` or `www`: `CNN.com`, `number10.gov.uk`. */
export const DOMAIN_ENDINGS: readonly string[] =
  'com org net edu gov mil info biz co uk eu ru cn au ca jp fr ie nz tv'.split(' ');

/** Last parts that are also words or too short to trust: they count after a second stop, or before a slash. */
export const COUNTRY_ENDINGS: readonly string[] =
  'us de it es nl in io me ly fm gl be ch se no at pl br za to'.split(' ');

/** Endings of file names: `index.html`. */
export const FILE_ENDINGS: readonly string[] =
  'html htm php asp aspx pdf doc docx xls xlsx ppt txt csv jpg jpeg png gif mp3 mp4 avi zip exe js xml'.split(
    ' ',
  );

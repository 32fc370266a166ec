/** Names of one place or body under which the news knows it; the first is the one we show when nothing fuller is written. Lower-cased, without stops. */
export const ALIASES: readonly (readonly string[])[] = [
  ['united states', 'us', 'usa', 'america', 'united states of america'],
  ['united kingdom', 'uk', 'britain', 'great britain'],
  ['european union', 'eu'],
  ['united nations', 'un'],
  ['united arab emirates', 'uae'],
  ['world health organization', 'who', 'world health organisation'],
  ['north atlantic treaty organization', 'nato'],
  ['international monetary fund', 'imf'],
];

/** Currency signs and what they stand for, ISO 4217; null where several currencies share the sign. */
export const CURRENCY_SIGNS: Readonly<Record<string, string | null>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': null,
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
};

/** Words before a dollar sign that say whose dollars: `A$5`, `C$5`. */
export const DOLLAR_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  hk: 'HKD',
  nz: 'NZD',
  s: 'SGD',
};

/** Names and codes that stand before or after an amount. */
export const CURRENCY_WORDS: Readonly<Record<string, string | null>> = {
  dollars: 'USD',
  dollar: 'USD',
  cents: 'USD',
  usd: 'USD',
  pounds: 'GBP',
  pound: 'GBP',
  pence: 'GBP',
  gbp: 'GBP',
  euros: 'EUR',
  euro: 'EUR',
  eur: 'EUR',
  yen: 'JPY',
  jpy: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  rupees: 'INR',
  rupee: 'INR',
  rs: 'INR',
  'rs.': 'INR',
  inr: 'INR',
  roubles: 'RUB',
  rubles: 'RUB',
  ruble: 'RUB',
  hryvnia: 'UAH',
  francs: null,
  pesos: null,
  krona: 'SEK',
  zloty: 'PLN',
  rand: 'ZAR',
  shekels: 'ILS',
  lira: 'TRY',
  naira: 'NGN',
  reais: 'BRL',
  won: 'KRW',
};

/** What the unit words of {@link CURRENCY_WORDS} are worth of their currency. */
export const SMALL_UNITS: Readonly<Record<string, number>> = { cents: 0.01, pence: 0.01 };

/** Words that multiply a number before them. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  lakh: 100_000,
  million: 1_000_000,
  mn: 1_000_000,
  m: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
  b: 1_000_000_000,
  trillion: 1_000_000_000_000,
  tn: 1_000_000_000_000,
};

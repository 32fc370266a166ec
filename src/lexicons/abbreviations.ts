/**
 * Words that keep their full stop. Lower-cased, without the stop. The lists are grouped by what the word means, as what may
 * follow depends on that: a sentence can end at a unit or a state, hardly ever at a title. A name's suffix says when the
 * word counts as an abbreviation at all.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** A name follows: `Mr. Smith`, `Lt. Col. Reyes`. */
export const PLAIN_TITLES = words(
  'mr mrs ms mx messrs mme mlle dr drs prof profs gov govs lt sgt cpl pvt maj cmdr capt supt insp det amb atty brig ens ft mt mts',
);

/** Titles that count when they begin with a capital: `Sen. Warren`, but `a sales rep.` */
export const CAPITAL_TITLES = words(
  'sen sens rep reps gen gens col adm rev revs hon pres del sec fr br msgr st ste sra srta pfc asst assoc cllr cdr sens',
);

/** Both kinds of titles. */
export const TITLE_ABBREVIATIONS: readonly string[] = [...PLAIN_TITLES, ...CAPITAL_TITLES];

/** Something follows that completes them: `vs. Chelsea`, `cf. Smith`, `approx. 5`. */
export const INNER = words('vs v cf viz approx resp incl excl e.g i.e eg ie nos');

/** Only before a number: `No. 10`, `Fig. 3`, `p. 55`, `ca. 1900`, `Rs. 500`. */
export const BEFORE_NUMBER = words(
  'no art arts sec secs fig figs eq eqs p pp pg vol vols op ca c est ch chap para ext tel fax apt rm rs sat sun mar wed mon lot bk ver rev n° nº',
);

/** Months and days, with a capital: `Jan. 5`, `on Tues.` */
export const CAPITAL_DATES = words(
  'jan feb apr jun jul aug sept sep oct nov dec tue tues thu thur thurs fri',
);

/** May end a sentence as well as stand within one: `Apple Inc.`, `Smith Jr.`, `5 ft.` */
export const FINAL = words(
  `inc corp co cos ltd llc llp plc bros assn dept univ intl natl mfg jr sr esq phd md mds etc al
   ave blvd rd hwy bldg sq cu lb lbs oz yd yds hrs mins mph ph.d b.sc m.sc m.phil d.phil ed.d ll.b ll.m litt.d b.ed m.ed`,
);

/** Of the final ones, those that count only with a capital: states and provinces. */
export const CAPITAL_FINAL = words(
  'ala ariz calif colo conn dela fla kan kans ky mich minn mont neb nebr nev okla penn tenn tex vt wis wisc wyo ont que gt u',
);

/** States that are words too: they count with a capital after a comma, as in `Boston, Mass.` */
export const AFTER_COMMA = words('ark del ga ill ind la mass md me miss mo ore pa va wash me');

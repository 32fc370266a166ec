/**
 * Words that keep their full stop, grouped by what may follow: a sentence can end at a unit or a state, hardly ever at a
 * title. Lower-cased, without the stop.
 */

/** A name follows: `Mr. Smith`, `Sen. Warren`. */
export const TITLE_ABBREVIATIONS: readonly string[] =
  `mr mrs ms messrs mme mlle dr drs prof profs rev revs fr sr br hon pres gov govs lt col gen maj capt cmdr cpl sgt pvt
  adm brig sen sens rep reps del amb atty supt insp det st ste mt ft hr mgr msgr asst assoc`.split(/\s+/);

/** A place, number or further word follows: `No. 10`, `vs. Chelsea`, `Fig. 3`. */
export const INNER_ABBREVIATIONS: readonly string[] =
  `no nos vs v op art arts sec secs fig figs eq pp vol vols ed eds cf viz al approx est ca c resp ave blvd rd hwy e.g i.e
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun`.split(/\s+/);

/** May end a sentence as well as stand within one: `Apple Inc.`, `Boston, Mass.`, `5 ft.`. */
export const FINAL_ABBREVIATIONS: readonly string[] =
  `inc corp co cos ltd llc plc bros assn dept univ inst intl natl jr sr esq phd md etc
  ala ariz ark calif colo conn dela fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo ont que
  in lb lbs oz ft mi yd hrs min mins secs sq cu mph`
    .split(/\s+/)
    .filter((word) => word !== 'in' && word !== 'la' && word !== 'ill');

/** Forms of address before a name; not part of it. Lower-cased, without the stop. */
export const FEMALE_TITLES: readonly string[] =
  'mrs ms miss mme mlle madam madame lady dame queen princess duchess baroness countess sister aunt'.split(
    ' ',
  );
export const MALE_TITLES: readonly string[] =
  'mr sir lord king prince duke baron count father brother uncle monsignor msgr'.split(' ');
export const NEUTRAL_TITLES: readonly string[] =
  `dr prof professor rev reverend sen senator rep representative gov governor pres president gen general col colonel lt
  lieutenant maj major capt captain cmdr commander sgt sergeant adm admiral judge justice mayor minister chancellor premier
  secretary ambassador sheriff cardinal bishop archbishop pope imam rabbi sheikh congressman congresswoman councilman
  councilwoman hon honourable honorable saint st chairman chairwoman officer detective inspector constable coach attorney
  presidents senators messrs`.split(/\s+/);

// Words that tell what a name of several words names: in the training texts those listed here (almost) never end, or begin, a name of
// another type. Lower-cased. Left out: heads of names of several types (`bank`, `union`, `center`, `city`, `league`, `hospital`).

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** An organisation's last word. */
export const ORGANISATION_HEADS = words(`
  academy administration agency airlines airways army assembly association authority brigade broadcasting bureau club college
  commission committee company congress corporation corps council department foundation fund group holdings institute journal
  magazine ministry motors navy network orchestra organisation organization parliament party police post radio records regiment
  school senate society squadron television times tribune tv university`);

/** The last word of an event, a law, a prize: MISC. */
export const EVENT_HEADS = words(`
  act agreement award awards bowl championship championships cup festival olympics open prize revolution series treaty trophy war wars`);

/** A place's last word. */
export const PLACE_HEADS = words(`
  airport avenue beach canal hills islands mountains ocean peninsula river road sea square strait street valley`);

/** Words before `of` in an organisation's name. */
export const ORGANISATIONS_OF = words(
  'association bureau college department federation hall institute ministry office university',
);

/** Words before `of` in an event's name. */
export const EVENTS_OF = words('battle battles siege treaty');

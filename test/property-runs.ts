import fc from 'fast-check';

const asked = process.env['COPYDESK_FUZZ_CASES'];

/** How many cases `npm run test:fuzz` draws in all, a million; undefined elsewhere, where each suite has a small number of its own. */
export const FUZZ_CASES = asked === undefined ? undefined : Number(asked);

/*
 * A gate judges the change, not the dice: the same cases every time. `npm run test:fuzz` draws fresh ones and prints the seed of
 * what it finds.
 */
if (FUZZ_CASES === undefined) fc.configureGlobal({ seed: 20_261_124 });

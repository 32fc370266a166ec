import fc from 'fast-check';

const asked = process.env['COPYDESK_FUZZ_CASES'];

/** How many cases `npm run test:fuzz` draws in all, a million; undefined elsewhere, where each suite has a small number of its own. */
export const FUZZ_CASES = asked === undefined ? undefined : Number(asked);

/*
 * A gate judges the change, not the dice: the same cases every time. `npm run test:fuzz` draws fresh ones, and each of its files tells the
 * seed it drew, which COPYDESK_FUZZ_SEED gives it again.
 */
const FIXED_SEED = 20_261_124;
const seed =
  FUZZ_CASES === undefined
    ? FIXED_SEED
    : Number(process.env['COPYDESK_FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
fc.configureGlobal({ seed });
if (FUZZ_CASES !== undefined) process.stderr.write(`seed ${seed}\n`);

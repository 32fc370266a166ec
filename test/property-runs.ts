import fc from 'fast-check';

/*
 * A gate judges the change, not the dice: the same cases every time. `npm run test:fuzz` draws fresh ones, a million of
 * them, and prints the seed of what it finds.
 */
if (process.env['COPYDESK_FUZZ_TEXTS'] === undefined) fc.configureGlobal({ seed: 20_261_124 });

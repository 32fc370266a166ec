import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Workers run the built files: `npm test` builds first, and this refuses to test a stale build.
    globalSetup: ['test/fresh-build.ts'],
    setupFiles: ['test/property-runs.ts'],
  },
});

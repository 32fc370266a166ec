// A stage that waits for something slow; here, for a place that nobody knows, for ever.
import type { Stage } from 'copydesk/stages';

declare module 'copydesk/stages' {
  interface LayerMap {
    coordinates: readonly [number, number];
  }
}

const lookUp = (place: string): Promise<readonly [number, number]> =>
  place === 'Port Lorne' ? Promise.resolve([44.6, -63.6]) : new Promise(() => undefined);

export default (): Stage<never, 'coordinates'> => ({
  name: 'geocode',
  version: 1,
  needs: [],
  gives: ['coordinates'],
  run: async ({ article }) => ({ coordinates: await lookUp(article.title ?? '') }),
});

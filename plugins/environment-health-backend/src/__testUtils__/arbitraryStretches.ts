import { STATUSES } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import type { Stretch } from '../uptime/Stretch';

const BEGIN = Date.parse('2026-11-20T00:00:00.000Z');

/** Instants of one day, in milliseconds. */
export const arbitraryInstant = fc
  .integer({ min: 0, max: 86_400 })
  .map(second => BEGIN + second * 1000);

/** Disjoint stretches of one day with holes between some of them, oldest first. */
export const arbitraryStretches: fc.Arbitrary<Stretch[]> = fc
  .uniqueArray(arbitraryInstant, { minLength: 2, maxLength: 20 })
  .chain(instants => {
    const edges = instants.sort((a, b) => a - b);
    return fc.tuple(
      ...edges.slice(1).map((to, index) =>
        fc.option(
          fc.constantFrom(...STATUSES).map(status => ({
            status,
            from: edges[index],
            to,
          })),
          { freq: 4, nil: undefined },
        ),
      ),
    );
  })
  .map(stretches =>
    stretches.filter((stretch): stretch is Stretch => stretch !== undefined),
  );

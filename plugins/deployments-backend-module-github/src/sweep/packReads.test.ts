import fc from 'fast-check';
import { environment, target } from '../__testUtils__/samples';
import { packReads, pointsOf } from './packReads';
import { planReads } from './planReads';
import { connectionsOf } from './RepositoryRead';

const plans = fc
  .array(fc.integer({ min: 0, max: 12 }), { maxLength: 120 })
  .map(sizes =>
    planReads(
      sizes.map((size, n) =>
        target(`acme/r${n}`, {
          environments: Array.from({ length: size }, (_, e) =>
            environment(`e${e}`),
          ),
        }),
      ),
      { first: 5 },
    ),
  );

describe('packReads', () => {
  const limits = { repositories: 25, connections: 100 };

  it('reads every repository once, in order, within the limits', () => {
    fc.assert(
      fc.property(plans, reads => {
        const batches = packReads(reads, limits);
        expect(batches.flat()).toEqual(reads);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(limits.repositories);
          expect(pointsOf(batch)).toBe(1);
        }
      }),
    );
  });

  it('reads 5,000 repositories of three environments for 200 points in 200 queries', () => {
    const reads = planReads(
      Array.from({ length: 5000 }, (_, n) =>
        target(`acme/r${n}`, {
          environments: ['dev', 'staging', 'prod'].map(name =>
            environment(name),
          ),
        }),
      ),
      { first: 5 },
    );
    const batches = packReads(reads, { repositories: 50, connections: 100 });
    expect(batches).toHaveLength(200);
    expect(batches.reduce((sum, batch) => sum + pointsOf(batch), 0)).toBe(200);
  });

  it('gives a repository that is too large for any query one of its own', () => {
    const [large] = planReads(
      [
        target('acme/large', {
          environments: Array.from({ length: 120 }, (_, e) =>
            environment(`e${e}`),
          ),
        }),
      ],
      { first: 5 },
    );
    const batches = packReads([large, large], limits);
    expect(batches).toHaveLength(2);
    expect(pointsOf(batches[0])).toBe(2);
  });

  it('counts a connection for every deployment whose statuses are read', () => {
    expect(
      connectionsOf({
        lists: [
          { first: 50, withStatuses: true },
          { first: 5, withStatuses: false },
        ],
      }),
    ).toBe(52);
  });
});

import fc from 'fast-check';
import { AwsWorld } from '../../AwsWorld';
import { Stack } from '../../world/Stack';
import { ResourceSignal } from './ResourceSignal';

const MINUTE = 60_000;
const CREATED = Date.UTC(2026, 8, 1);

const signalOf = (id: string, environment: string) =>
  new ResourceSignal(
    new AwsWorld(),
    new Stack({
      accountId: '111111111111',
      region: 'us-west-2',
      stackName: 'api',
      createdAt: CREATED,
      tags: { environment },
      outputs: {},
      resources: [],
    }),
    id,
  );

describe('ResourceSignal', () => {
  const id = fc.string({ minLength: 1 });
  const environment = fc.constantFrom('dev', 'staging', 'prod');
  const minute = fc.integer({ min: 10, max: 100 * 24 * 60 });

  it('stays within every threshold by itself, at any minute', () => {
    fc.assert(
      fc.property(id, environment, minute, (physicalId, name, at) => {
        const signal = signalOf(physicalId, name);
        const from = CREATED + at * MINUTE;
        const { requests, errors, throttles, averageMs, p95Ms } =
          signal.between(from, from + 10 * MINUTE)!;
        expect(requests).toBeGreaterThan(10);
        expect(errors).toBeLessThan(3);
        expect(throttles).toBe(0);
        expect(averageMs).toBeLessThan(p95Ms);
        expect(p95Ms).toBeLessThan(1000);
      }),
    );
  });

  it('is about as busy at the same minute of every week', () => {
    fc.assert(
      fc.property(id, environment, minute, (physicalId, name, at) => {
        const signal = signalOf(physicalId, name);
        const from = CREATED + at * MINUTE;
        const week = 7 * 24 * 60 * MINUTE;
        const now = signal.between(from + week, from + week + 10 * MINUTE)!;
        const before = signal.between(from, from + 10 * MINUTE)!;
        expect(now.requests / before.requests).toBeGreaterThan(0.6);
      }),
    );
  });

  it('knows nothing of the time before it was', () => {
    expect(
      signalOf('a', 'prod').between(CREATED - 10 * MINUTE, CREATED),
    ).toBeUndefined();
  });
});

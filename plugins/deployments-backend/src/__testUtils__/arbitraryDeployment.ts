import type { DeploymentObservation } from '@callboard/backstage-plugin-deployments-node';
import fc from 'fast-check';
import { observeDeployment } from './observe';

const DAY = Date.parse('2026-11-20T00:00:00.000Z');

/** Instants of one hour, on the second: close enough to collide. */
export const arbitraryInstant = fc
  .integer({ min: 0, max: 3600 })
  .map(seconds => new Date(DAY + seconds * 1000).toISOString());

const status = fc.constantFrom<DeploymentObservation['status']>(
  'queued',
  'waiting',
  'in_progress',
  'success',
  'failure',
  'cancelled',
  'inactive',
);

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

/** Observations of a few deployments, which leave out facts at will. */
export const arbitraryObservation: fc.Arbitrary<DeploymentObservation> = fc
  .record({
    sourceId: fc.constantFrom('1', '2', '3'),
    status,
    updatedAt: arbitraryInstant,
    createdAt: arbitraryInstant,
    startedAt: maybe(arbitraryInstant),
    finishedAt: maybe(arbitraryInstant),
    description: maybe(fc.constantFrom('one', 'two')),
    runId: maybe(fc.constantFrom('10', '11')),
    approval: maybe(
      fc.constantFrom(null, {
        since: '2026-11-20T00:10:00Z',
        approvers: [],
        url: 'https://example.com',
      }),
    ),
  })
  .map(observeDeployment);

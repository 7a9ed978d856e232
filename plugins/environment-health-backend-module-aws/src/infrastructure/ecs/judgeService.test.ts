import type { Service } from '@aws-sdk/client-ecs';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { judgeService } from './judgeService';

interface Rollout {
  rolloutState?: string;
  failedTasks?: number;
  rolloutStateReason?: string;
}

function serviceOf(
  desiredCount: number | undefined,
  runningCount: number,
  rollout: Rollout = { rolloutState: 'COMPLETED' },
  more: object = {},
): Service {
  return {
    status: 'ACTIVE',
    desiredCount,
    runningCount,
    deployments: [{ status: 'PRIMARY', ...rollout }],
    ...more,
  } as Service;
}

const rolling = { rolloutState: 'IN_PROGRESS' };
const struggling = { ...rolling, failedTasks: 3 };
const takenBack = {
  ...rolling,
  rolloutStateReason:
    'ECS deployment circuit breaker: rolling back to ecs-svc/1',
};
const failed = { rolloutState: 'FAILED', rolloutStateReason: 'tasks failed' };

const cases: [Status, string, Service, string][] = [
  ['healthy', 'all run', serviceOf(2, 2), '2 of 2 tasks of jobs run.'],
  ['healthy', 'one of one', serviceOf(1, 1), '1 of 1 task of jobs run.'],
  ['healthy', 'none wanted', serviceOf(0, 0), 'scaled to zero on purpose'],
  ['healthy', 'no rollout told', serviceOf(2, 2, {}), '2 of 2 tasks'],
  ['unhealthy', 'none runs', serviceOf(2, 0), 'None of the 2 tasks of jobs'],
  ['unhealthy', 'the only one', serviceOf(1, 0), 'None of the 1 task of jobs'],
  ['warning', 'some run', serviceOf(3, 1), '1 of 3 tasks of jobs run.'],
  ['deploying', 'rolling out', serviceOf(2, 2, rolling), 'is rolled out'],
  ['deploying', 'first rollout', serviceOf(2, 0, rolling), '0 of 2 tasks run'],
  ['unhealthy', 'never starts', serviceOf(2, 0, struggling), 'None of the 2'],
  ['warning', 'old ones go on', serviceOf(2, 2, struggling), 'not succeed'],
  ['warning', 'old ones thin out', serviceOf(2, 1, struggling), '1 of 2 tasks'],
  ['warning', 'taken back', serviceOf(2, 2, takenBack), 'not succeed'],
  [
    'warning',
    'rollout failed',
    serviceOf(2, 2, failed),
    'rollout of jobs failed',
  ],
  ['unhealthy', 'failed at once', serviceOf(2, 0, failed), 'None of the 2'],
  ['unknown', 'new rollout', serviceOf(2, 2, { rolloutState: 'HELD' }), 'HELD'],
  [
    'deploying',
    'draining',
    serviceOf(2, 1, {}, { status: 'DRAINING' }),
    'being deleted',
  ],
  [
    'unhealthy',
    'inactive',
    serviceOf(0, 0, {}, { status: 'INACTIVE' }),
    'does not exist',
  ],
  [
    'unknown',
    'new status',
    serviceOf(2, 2, {}, { status: 'FROZEN' }),
    'FROZEN',
  ],
  ['unknown', 'no figures', serviceOf(undefined, 2), 'ACTIVE'],
];

describe('judgeService', () => {
  it.each(cases)('is %s: %s', (status, _, service, says) => {
    const verdict = judgeService('jobs', service);
    expect(verdict.status).toBe(status);
    expect(verdict.summary).toContain(says);
    expect(Boolean(verdict.action)).toBe(
      ['warning', 'unhealthy', 'unknown'].includes(status),
    );
  });

  it('is unhealthy where the service is gone', () => {
    expect(judgeService('jobs', undefined).status).toBe('unhealthy');
  });

  it('gives the figures and the words of ECS', () => {
    const events = [
      {
        createdAt: new Date(2),
        message:
          '(service jobs) was unable to place a task because no instance fits.',
      },
    ];
    const { facts } = judgeService(
      'jobs',
      serviceOf(2, 0, struggling, { events, pendingCount: 1 }),
    );
    expect(facts).toEqual([
      { label: 'Running', value: '0' },
      { label: 'Wanted', value: '2' },
      { label: 'Starting', value: '1' },
      { label: 'Rollout', value: 'IN_PROGRESS' },
      { label: 'Tasks failed in the rollout', value: '3' },
      {
        label: 'ECS says',
        value: 'was unable to place a task because no instance fits.',
      },
    ]);
  });

  it('never finds a service healthy that runs fewer tasks than it wants', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.nat(5),
        fc.option(fc.constantFrom('COMPLETED', 'IN_PROGRESS', 'FAILED', 'X')),
        fc.nat(2),
        (wanted, running, state, failedTasks) => {
          const { status } = judgeService(
            'jobs',
            serviceOf(wanted, running, {
              rolloutState: state ?? undefined,
              failedTasks,
            }),
          );
          expect(running < wanted && status === 'healthy').toBe(false);
          expect(status === 'unhealthy').toBe(
            wanted > 0 &&
              running === 0 &&
              !(state === 'IN_PROGRESS' && failedTasks === 0),
          );
        },
      ),
    );
  });
});

import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { judgeFunction } from './judgeFunction';

const active = (more: object) => ({ State: 'Active', ...more });
const cases: [Status, object, string][] = [
  ['healthy', active({ LastUpdateStatus: 'Successful' }), 'is active'],
  ['deploying', active({ LastUpdateStatus: 'InProgress' }), 'being updated'],
  [
    'warning',
    active({
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReason: 'The role cannot be assumed.',
    }),
    'failed: The role cannot be assumed.',
  ],
  ['unknown', active({ LastUpdateStatus: 'Paused' }), 'Paused'],
  ['unknown', active({}), 'of no state'],
  [
    'deploying',
    { State: 'Pending', StateReasonCode: 'Creating' },
    'made ready',
  ],
  ['healthy', { State: 'Inactive', StateReasonCode: 'Idle' }, 'sleeps'],
  ['healthy', { State: 'Inactive' }, 'sleeps'],
  [
    'warning',
    { State: 'Inactive', StateReasonCode: 'KMSKeyNotFound' },
    'KMSKeyNotFound',
  ],
  [
    'unhealthy',
    { State: 'Failed', StateReasonCode: 'InvalidSubnet' },
    'cannot be called: InvalidSubnet.',
  ],
  ['unhealthy', { State: 'Failed' }, 'cannot be called.'],
  ['unknown', { State: 'Deactivating' }, 'Deactivating'],
  ['unknown', { State: 'ActiveNonInvocable' }, 'ActiveNonInvocable'],
  ['unknown', {}, 'of no state'],
];

describe('judgeFunction', () => {
  it.each(cases)('is %s for %j', (status, configuration, says) => {
    const judgement = judgeFunction(
      'api',
      configuration as FunctionConfiguration,
    );
    expect(judgement.status).toBe(status);
    expect(judgement.summary).toContain(says);
  });

  it('is unhealthy where the function is gone', () => {
    expect(judgeFunction('api', undefined).status).toBe('unhealthy');
  });

  it('is healthy in no state but the three that it knows to be', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (State, LastUpdateStatus) => {
        const judgement = judgeFunction('api', {
          State,
          LastUpdateStatus,
        } as FunctionConfiguration);
        const well =
          State === 'Inactive' ||
          (State === 'Active' && LastUpdateStatus === 'Successful');
        expect(judgement.status === 'healthy').toBe(well);
      }),
    );
  });

  it('says what to do wherever something is wrong', () => {
    for (const [status, configuration] of cases) {
      const { action } = judgeFunction(
        'api',
        configuration as FunctionConfiguration,
      );
      expect(Boolean(action)).toBe(
        ['warning', 'unhealthy', 'unknown'].includes(status),
      );
    }
  });
});

import { StackStatus } from '@aws-sdk/client-cloudformation';
import type { Status } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { stackOf } from '../../__testUtils__/targets';
import { judgeStackState } from './judgeStackState';

const EXPECTED: Record<StackStatus, Status> = {
  CREATE_COMPLETE: 'healthy',
  UPDATE_COMPLETE: 'healthy',
  IMPORT_COMPLETE: 'healthy',
  CREATE_IN_PROGRESS: 'deploying',
  UPDATE_IN_PROGRESS: 'deploying',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'deploying',
  IMPORT_IN_PROGRESS: 'deploying',
  DELETE_IN_PROGRESS: 'deploying',
  REVIEW_IN_PROGRESS: 'warning',
  ROLLBACK_IN_PROGRESS: 'warning',
  UPDATE_ROLLBACK_IN_PROGRESS: 'warning',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'warning',
  UPDATE_ROLLBACK_COMPLETE: 'warning',
  IMPORT_ROLLBACK_IN_PROGRESS: 'warning',
  IMPORT_ROLLBACK_COMPLETE: 'warning',
  CREATE_FAILED: 'unhealthy',
  ROLLBACK_COMPLETE: 'unhealthy',
  ROLLBACK_FAILED: 'unhealthy',
  UPDATE_FAILED: 'unhealthy',
  UPDATE_ROLLBACK_FAILED: 'unhealthy',
  IMPORT_ROLLBACK_FAILED: 'unhealthy',
  DELETE_FAILED: 'unhealthy',
  DELETE_COMPLETE: 'unhealthy',
};

describe('judgeStackState', () => {
  it.each(Object.values(StackStatus))('knows what %s means', status => {
    const verdict = judgeStackState(stackOf({ status }));
    expect(verdict.status).toBe(EXPECTED[status]);
    expect(verdict.summary).toMatch(/^The stack shop-prod .*\.$/);
    expect(Boolean(verdict.action)).toBe(
      ['warning', 'unhealthy'].includes(verdict.status),
    );
  });

  it('has the states of the SDK, each once', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(
      Object.values(StackStatus).sort(),
    );
  });

  it('shows any other state by its name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), status => {
        fc.pre(!(status in EXPECTED));
        const verdict = judgeStackState(stackOf({ status }));
        expect(verdict.status).toBe('unknown');
        expect(verdict.summary).toContain(status);
      }),
    );
  });

  it('passes on what CloudFormation gives as the reason', () => {
    expect(
      judgeStackState(
        stackOf({ status: 'UPDATE_FAILED', statusReason: 'Lambda said no' }),
      ).facts,
    ).toEqual([
      { label: 'State', value: 'UPDATE_FAILED' },
      { label: 'Reason', value: 'Lambda said no' },
      { label: 'Last operation', value: '2026-11-20 10:30 UTC' },
    ]);
  });
});

import { fixtureNow, runbookDetailsFixture } from '../fixtures';
import { reasonPreset } from './reasonPreset';

const errors = runbookDetailsFixture(fixtureNow);
const daily = runbookDetailsFixture(fixtureNow, 'rb-daily');

describe('reasonPreset', () => {
  it('takes the alarm that the reader comes from', () => {
    expect(
      reasonPreset(errors, {
        environment: 'prod',
        alarm: 'prod-ApiServerErrors',
      }),
    ).toEqual({
      environment: 'prod',
      reason: {
        kind: 'alarm',
        reference: 'prod-ApiServerErrors',
        text: 'ec2-manager-prod-ApiServerErrors',
      },
    });
  });

  it('takes what rings, and only where it rings', () => {
    expect(reasonPreset(errors, {})).toMatchObject({
      environment: 'prod',
      reason: { kind: 'alarm' },
    });
    expect(reasonPreset(errors, { environment: 'dev' })).toEqual({
      environment: 'dev',
      reason: { kind: 'incident' },
    });
  });

  it('keeps the reference of an alarm that has become quiet', () => {
    expect(reasonPreset({ ...errors, firing: [] }, { alarm: 'gone' })).toEqual({
      environment: undefined,
      reason: { kind: 'alarm', reference: 'gone', text: undefined },
    });
  });

  it('takes the day of a procedure, else the one that is open', () => {
    expect(reasonPreset(daily, { day: '2026-11-16' }).reason).toEqual({
      kind: 'procedure',
      reference: '2026-11-16',
    });
    expect(reasonPreset(daily, {}).reason.reference).toBe('2026-11-18');
  });

  it('takes no day of what has no schedule', () => {
    const unscheduled = { ...daily, procedure: undefined, firing: [] };
    expect(reasonPreset(unscheduled, { day: '2026-11-16' })).toEqual({
      environment: undefined,
      reason: { kind: 'incident' },
    });
  });

  it('does not take an environment that the entity does not have', () => {
    expect(
      reasonPreset({ ...errors, firing: [] }, { environment: 'moon' }),
    ).toEqual({ environment: undefined, reason: { kind: 'incident' } });
  });
});

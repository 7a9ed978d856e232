import { compareStatus } from '@callboard/backstage-plugin-environments-common';
import fc from 'fast-check';
import { NOW } from '../__testUtils__/targets';
import { judgeBackupAge } from './judgeBackupAge';

const HOUR = 3_600_000;
const LIMITS = { warning: 26 * HOUR, unhealthy: 168 * HOUR };
const judge = (hours: number) =>
  judgeBackupAge(new Date(NOW.getTime() - hours * HOUR), LIMITS, NOW);

describe('judgeBackupAge', () => {
  it.each([
    [-0.1, 'healthy', 'It was backed up 0 hours ago.'],
    [1.5, 'healthy', 'It was backed up 1 hour ago.'],
    [26, 'healthy', 'It was backed up 26 hours ago.'],
    [26.01, 'warning', 'Its last backup is 26 hours old.'],
    [72, 'warning', 'Its last backup is 3 days old.'],
    [168, 'warning', 'Its last backup is 7 days old.'],
    [168.01, 'unhealthy', 'Its last backup is 7 days old.'],
  ])('of %d hours is %s', (hours, status, summary) => {
    expect(judge(hours)).toMatchObject({ status, summary });
  });

  it('warns of what was never backed up', () => {
    expect(judgeBackupAge(undefined, LIMITS, NOW).status).toBe('warning');
  });

  it('gets no better with age', () => {
    const age = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(age, age, (hours, more) => {
        expect(
          compareStatus(judge(hours + more).status, judge(hours).status),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

import type { DeploymentWindow } from '@callboard/backstage-plugin-environments-common';
import { WindowClock } from './WindowClock';

const nightly: DeploymentWindow = {
  days: 'daily',
  from: '18:00',
  to: '08:00',
  timeZone: 'UTC',
};

describe('WindowClock', () => {
  const clock = new WindowClock();
  const on = (instant: string) => clock.at(nightly, new Date(instant));

  it('follows the time from one minute to the next', () => {
    expect(on('2026-11-20T07:59:59Z')).toEqual({ open: true });
    expect(on('2026-11-20T08:00:00Z')).toEqual({
      open: false,
      nextOpening: '2026-11-20T18:00:00.000Z',
    });
    expect(on('2026-11-20T18:00:00Z')).toEqual({ open: true });
  });

  it('calculates once per window and minute', () => {
    expect(on('2026-11-20T09:00:00Z')).toBe(on('2026-11-20T09:00:59Z'));
  });

  it('takes what never closes for open', () => {
    expect(clock.at(undefined, new Date())).toEqual({ open: true });
    expect(clock.at({ always: true }, new Date())).toEqual({ open: true });
  });
});

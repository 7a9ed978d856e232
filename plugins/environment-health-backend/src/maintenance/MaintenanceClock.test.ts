import type { DeploymentWindow } from '@callboard/backstage-plugin-environments-common';
import { MaintenanceClock } from './MaintenanceClock';

const window: DeploymentWindow = {
  days: ['sunday'],
  from: '02:00',
  to: '06:00',
  timeZone: 'America/Los_Angeles',
};
const description = 'Sunday 02:00–06:00, America/Los_Angeles';

describe('MaintenanceClock', () => {
  it('says when an open window ends, and when a closed one opens', () => {
    const clock = new MaintenanceClock();
    expect(clock.at(window, new Date('2026-11-22T09:59:59.999Z'))).toEqual({
      open: false,
      nextOpening: '2026-11-22T10:00:00.000Z',
      description,
    });
    expect(clock.at(window, new Date('2026-11-22T10:00:00.000Z'))).toEqual({
      open: true,
      endsAt: '2026-11-22T14:00:00.000Z',
      description,
    });
    expect(clock.at(window, new Date('2026-11-22T14:00:00.000Z'))).toEqual({
      open: false,
      nextOpening: '2026-11-29T10:00:00.000Z',
      description,
    });
  });

  it('marks nothing where maintenance is possible at any time', () => {
    const clock = new MaintenanceClock();
    expect(clock.at(undefined, new Date())).toBeUndefined();
    expect(clock.at({ always: true }, new Date())).toBeUndefined();
  });
});

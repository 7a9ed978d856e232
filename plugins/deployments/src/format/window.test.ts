import type { DeploymentWindow } from '@callboard/backstage-plugin-environments-common';
import { nextOpening, placeOfZone } from './window';

const sundays: DeploymentWindow = {
  days: ['sunday'],
  from: '02:00',
  to: '06:00',
  timeZone: 'America/Los_Angeles',
};
const now = Date.parse('2026-11-18T18:40:00Z');
const opening = '2026-11-22T10:00:00Z';

describe('nextOpening', () => {
  it('tells the wall clock of the window, with its place for readers elsewhere', () => {
    expect(nextOpening(sundays, opening, now, 'Europe/Berlin')).toEqual({
      at: 'Sun 02:00',
      place: 'Los Angeles',
      in: '3 d',
    });
  });

  it('names no place to readers whose clocks agree', () => {
    expect(nextOpening(sundays, opening, now, 'America/Tijuana')).toEqual({
      at: 'Sun 02:00',
      place: undefined,
      in: '3 d',
    });
  });

  it('follows the change of clocks', () => {
    const inSummer = '2026-07-05T09:00:00Z';
    expect(nextOpening(sundays, inSummer, now, 'UTC')?.at).toBe('Sun 02:00');
  });

  it.each([
    ['a window that is always open', { always: true } as const, opening],
    ['no window', undefined, opening],
    ['no opening', sundays, undefined],
    ['an opening that is no instant', sundays, 'soon'],
  ])('says nothing for %s', (_, window, next) => {
    expect(nextOpening(window, next, now, 'UTC')).toBeUndefined();
  });
});

describe('placeOfZone', () => {
  it('reads the last part of the zone', () => {
    expect(placeOfZone('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(placeOfZone('UTC')).toBe('UTC');
  });
});

import { timelineEntry } from '../__testUtils__/timelineEntry';
import { commit } from '../__testUtils__/observe';
import { findRollbacks } from './findRollbacks';

describe('findRollbacks', () => {
  it('finds an older version that was put back', () => {
    expect(
      findRollbacks([
        timelineEntry('a', '10:00'),
        timelineEntry('b', '11:00'),
        timelineEntry('back', '12:00', { commit: commit('a') }),
      ]),
    ).toEqual(new Set(['back']));
  });

  it('takes the way forward again for what it is', () => {
    expect(
      findRollbacks([
        timelineEntry('a', '10:00'),
        timelineEntry('b', '11:00'),
        timelineEntry('back', '12:00', { commit: commit('a') }),
        timelineEntry('forth', '13:00', { commit: commit('b') }),
      ]),
    ).toEqual(new Set(['back']));
  });

  it('does not count the same version once more', () => {
    expect(
      findRollbacks([
        timelineEntry('a', '10:00'),
        timelineEntry('again', '11:00', { commit: commit('a') }),
      ]).size,
    ).toBe(0);
  });

  it('counts superseded deployments and leaves out failed ones', () => {
    expect(
      findRollbacks([
        timelineEntry('a', '10:00', { status: 'inactive' }),
        timelineEntry('b', '11:00', { status: 'failure' }),
        timelineEntry('again', '12:00', { commit: commit('a') }),
      ]).size,
    ).toBe(0);
  });
});

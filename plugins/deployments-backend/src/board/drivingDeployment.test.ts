import { at, commit, observeOperation } from '../__testUtils__/observe';
import { timelineEntry } from '../__testUtils__/timelineEntry';
import { drivingDeployment } from './drivingDeployment';

describe('drivingDeployment', () => {
  it('goes by the commit among deployments under way', () => {
    const deployments = [
      timelineEntry('a', '10:00', { finishedAt: at('10:30') }),
      timelineEntry('b', '10:01', { finishedAt: at('10:30') }),
    ];
    const operation = observeOperation({
      startedAt: at('10:10'),
      commit: commit('a'),
    });
    expect(drivingDeployment(operation, deployments)).toBe('a');
  });

  it('goes by the time where the stack names no commit', () => {
    expect(
      drivingDeployment(observeOperation({ startedAt: at('10:02') }), [
        timelineEntry('a', '10:00'),
        timelineEntry('b', '12:00'),
      ]),
    ).toBe('a');
  });

  it('does not believe the tags of the version that a stack rolled back to', () => {
    expect(
      drivingDeployment(
        observeOperation({ startedAt: at('12:02'), commit: commit('a') }),
        [
          timelineEntry('a', '10:00'),
          timelineEntry('b', '12:00', { status: 'failure' }),
        ],
      ),
    ).toBe('b');
  });

  it('takes the youngest of several deployments of one commit', () => {
    expect(
      drivingDeployment(
        observeOperation({ startedAt: at('10:06'), commit: commit('a') }),
        [
          timelineEntry('first', '10:00', { commit: commit('a') }),
          timelineEntry('second', '10:05', { commit: commit('a') }),
        ],
      ),
    ).toBe('second');
  });

  it('finds none in another environment or at another time', () => {
    expect(
      drivingDeployment(observeOperation({ startedAt: at('10:02') }), [
        timelineEntry('a', '10:00', { environment: 'dev' }),
        timelineEntry('b', '08:00'),
      ]),
    ).toBeUndefined();
  });

  it('waits with a deployment that has not ended', () => {
    expect(
      drivingDeployment(observeOperation({ startedAt: at('18:00') }), [
        timelineEntry('a', '10:00', {
          status: 'in_progress',
          finishedAt: undefined,
        }),
      ]),
    ).toBe('a');
  });
});

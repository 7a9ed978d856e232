import fc from 'fast-check';
import { deploymentStatus, isFinished } from './deploymentStatus';

describe('deploymentStatus', () => {
  it.each([
    ['ACTIVE', 'success'],
    ['SUCCESS', 'success'],
    ['FAILURE', 'failure'],
    ['ERROR', 'error'],
    ['INACTIVE', 'inactive'],
    ['IN_PROGRESS', 'in_progress'],
    ['PENDING', 'queued'],
    ['QUEUED', 'queued'],
    ['WAITING', 'waiting'],
  ])('maps %s, in either case, to %s', (state, status) => {
    expect(deploymentStatus(state)).toEqual({ status });
    expect(deploymentStatus(state.toLocaleLowerCase('en-US'))).toEqual({
      status,
    });
  });

  it.each(['ABANDONED', 'DESTROYED', 'PAUSED'])('shows %s by name', state => {
    expect(deploymentStatus(state)).toEqual({
      status: 'unmapped',
      statusName: state,
    });
  });

  it('takes a deployment that nobody reported on for queued', () => {
    expect(deploymentStatus(undefined)).toEqual({ status: 'queued' });
  });

  it('never shows an unknown state as something else', () => {
    const known =
      /^(active|success|failure|error|inactive|in_progress|pending|queued|waiting)$/i;
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter(state => !known.test(state)),
        state => {
          expect(deploymentStatus(state)).toEqual({
            status: 'unmapped',
            statusName: state,
          });
        },
      ),
    );
  });

  it('knows what has not come to its end', () => {
    expect(isFinished('waiting')).toBe(false);
    expect(isFinished('unmapped')).toBe(false);
    expect(isFinished('inactive')).toBe(true);
  });
});

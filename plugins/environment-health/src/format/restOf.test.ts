import { restOf } from './restOf';

const counts = {
  healthy: 34,
  deploying: 0,
  unknown: 0,
  warning: 3,
  unhealthy: 1,
};

it('sums what is not shown, the worst first', () => {
  const shown = [{ status: 'unhealthy' }, { status: 'warning' }] as const;
  expect(restOf(counts, [...shown])).toEqual([
    { status: 'warning', count: 2 },
    { status: 'healthy', count: 34 },
  ]);
});

it('leaves out what is not looked at', () => {
  expect(restOf(counts, [], ['warning'])).toEqual([
    { status: 'warning', count: 3 },
  ]);
});

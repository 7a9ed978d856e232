import { troubleOf } from './troubleOf';

const events = (...newestFirst: string[]) =>
  newestFirst.map((message, index) => ({
    createdAt: new Date(1000 - index),
    message: `(service jobs) ${message}`,
  }));

const STEADY = 'has reached a steady state.';
const VAGUE = 'is unable to consistently start tasks successfully.';
const PLACE =
  'was unable to place a task because no container instance met all of its requirements.';

describe('troubleOf', () => {
  it.each([
    ['nothing is told', [], undefined],
    ['all is steady', [STEADY], undefined],
    [
      'tasks come and go',
      [
        'has started 1 tasks: (task 1).',
        'has stopped 1 running tasks: (task 2).',
      ],
      undefined,
    ],
    ['it is over', [STEADY, PLACE], undefined],
    ['it lasts', [PLACE, STEADY], PLACE],
    ['only something vague is told', [VAGUE, STEADY], VAGUE],
    ['something precise is told too', [VAGUE, PLACE, STEADY], PLACE],
    [
      'a load balancer complains',
      [
        '(port 80) is unhealthy in (target-group x) due to (reason Health checks failed).',
      ],
      '(port 80) is unhealthy in (target-group x) due to (reason Health checks failed).',
    ],
    [
      'a container is sick',
      ['(task 1) failed container health checks.'],
      '(task 1) failed container health checks.',
    ],
  ])('finds the newest where %s', (_, messages, told) => {
    expect(troubleOf(events(...messages))).toBe(told);
  });

  it('does not rely on the order', () => {
    expect(troubleOf(events(PLACE, STEADY).reverse())).toBe(PLACE);
    expect(troubleOf(events(STEADY, PLACE).reverse())).toBeUndefined();
  });

  it('copes with nothing at all', () => {
    expect(troubleOf(undefined)).toBeUndefined();
    expect(troubleOf([{}])).toBeUndefined();
  });
});

import { MEASUREMENTS, parseOptions } from './options';

describe('parseOptions', () => {
  it('measures everything with five thousand services by default', () => {
    expect(parseOptions([], {})).toEqual({
      services: 5000,
      only: [...MEASUREMENTS],
      rounds: 5,
      seconds: 6,
      profiles: undefined,
      postgres: undefined,
      verbose: false,
    });
  });

  it('measures in its own order, whatever the order asked for', () => {
    expect(parseOptions(['--only', 'reads, memory'], {}).only).toEqual([
      'memory',
      'reads',
    ]);
  });

  it('takes PostgreSQL from its own variable first, and leaves it on request', () => {
    const env = {
      BENCH_POSTGRES: 'postgresql://a',
      BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: 'postgresql://b',
    };
    expect(parseOptions([], env).postgres).toBe('postgresql://a');
    expect(
      parseOptions([], { ...env, BENCH_POSTGRES: undefined }).postgres,
    ).toBe('postgresql://b');
    expect(parseOptions(['--sqlite'], env).postgres).toBeUndefined();
  });

  it.each([
    [['--services', '0'], '--services must be a whole number above 0, not "0"'],
    [['--rounds', 'many'], '--rounds must be a whole number above 0'],
    [['--only', 'reads,writes'], '--only knows memory, sweeps, reads'],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args, {})).toThrow(message);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import { readOptions } from './readOptions';

const suite = {
  id: 'aws.s3',
  schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
};

const read = (environmentHealth?: object) =>
  readOptions(
    mockServices.rootConfig({
      data: environmentHealth
        ? { callboard: { environmentHealth: environmentHealth as {} } }
        : {},
    }),
  );

describe('readOptions', () => {
  it('has a default for everything', () => {
    const options = read();
    expect(options).toMatchObject({
      targetFrequencyMs: 300_000,
      discovery: {
        frequencyMs: 120_000,
        timeoutMs: 120_000,
        concurrency: 4,
      },
      runIntervalMs: 15_000,
      retentionMs: 400 * 24 * 3600_000,
    });
    expect(options.isEnabled(suite)).toBe(true);
    expect(options.sweepOf(suite)).toEqual({
      frequencyMs: 3600_000,
      timeoutMs: 60_000,
      concurrency: 4,
    });
  });

  it('finds suites by ids with dots in them', () => {
    const options = read({
      suites: {
        'aws.s3': { frequency: '10 minutes', concurrency: 2 },
        'aws.cost': { enabled: false },
      },
      retention: { days: 30 },
      stacks: { frequency: 'PT5M' },
    });
    expect(options.sweepOf(suite)).toEqual({
      frequencyMs: 600_000,
      timeoutMs: 60_000,
      concurrency: 2,
    });
    expect(options.isEnabled({ id: 'aws.cost' })).toBe(false);
    expect(options.retentionMs).toBe(30 * 24 * 3600_000);
    expect(options.discovery.frequencyMs).toBe(300_000);
  });

  it.each([
    [{ suites: ['aws.s3'] }, /suites is \["aws.s3"\]: expected an object/],
    [{ suites: { 'aws.s3': 5 } }, /suites\["aws.s3"\] is 5/],
  ])('says what is wrong with %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});

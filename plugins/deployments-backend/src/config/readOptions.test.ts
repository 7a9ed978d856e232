import { mockServices } from '@backstage/backend-test-utils';
import { FakeSource } from '../__testUtils__/FakeSource';
import { readOptions } from './readOptions';

const read = (deployments?: object) =>
  readOptions(
    mockServices.rootConfig({ data: { callboard: { deployments } } }),
  );

describe('readOptions', () => {
  const source = new FakeSource('github', 'GitHub');

  it('has defaults for everything', () => {
    const options = readOptions(mockServices.rootConfig({ data: {} }));
    expect(options).toMatchObject({
      targetFrequencyMs: 300_000,
      refreshIntervalMs: 15_000,
      retentionMs: 400 * 24 * 3600_000,
      behindCommits: 20,
    });
    expect(options.sweepOf(source)).toEqual({
      frequencyMs: 300_000,
      timeoutMs: 60_000,
      concurrency: 4,
    });
    expect(options.describe(source)).toEqual({
      id: 'github',
      title: 'GitHub',
      staleAfterSeconds: 750,
    });
  });

  it('reads durations in words and in parts, per source', () => {
    const options = read({
      retention: { days: 30 },
      refresh: { interval: '1 minute' },
      sources: {
        github: {
          frequency: 'PT2M',
          timeout: { minutes: 3 },
          concurrency: 1,
          staleAfter: '10 minutes',
        },
      },
    });
    expect(options).toMatchObject({
      retentionMs: 30 * 24 * 3600_000,
      refreshIntervalMs: 60_000,
    });
    expect(options.sweepOf(source)).toEqual({
      frequencyMs: 120_000,
      timeoutMs: 180_000,
      concurrency: 1,
    });
    expect(options.describe(source).staleAfterSeconds).toBe(600);
    expect(options.sweepOf(new FakeSource('aws')).concurrency).toBe(4);
  });

  it('names a setting that it does not understand', () => {
    expect(() => read({ retention: 'for ever' })).toThrow('retention');
  });
});

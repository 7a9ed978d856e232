import type { HealthBatch } from './HealthBatch';
import type { HealthCheck } from './HealthCheck';
import { toSuite } from './toSuite';

const description = {
  id: 'queues',
  category: 'application' as const,
  title: 'Queues',
  description: 'Looks how many messages wait.',
};
const batch: HealthBatch = {
  targets: [],
  now: new Date(),
  signal: new AbortController().signal,
};

function create(run: HealthCheck['run']): HealthCheck {
  return {
    ...description,
    needs: 'stack',
    schedule: { frequency: { minutes: 5 }, timeout: { seconds: 20 } },
    run,
  };
}

describe('toSuite', () => {
  it('is about the one check, as often and with as much time', () => {
    const { run, ...suite } = toSuite(create(async () => []));
    expect(suite).toEqual({
      id: 'queues',
      needs: 'stack',
      schedule: { frequency: { minutes: 5 }, timeout: { seconds: 20 } },
      checks: [description],
    });
  });

  it('hands the batch on, and the findings back under the name of the check', async () => {
    const run = jest.fn<ReturnType<HealthCheck['run']>, [HealthBatch]>(
      async () => [
        {
          entityRef: 'component:default/api',
          environment: 'prod',
          status: 'warning',
          summary: '40 messages wait.',
        },
      ],
    );
    expect(await toSuite(create(run)).run(batch)).toEqual({
      findings: [
        {
          entityRef: 'component:default/api',
          environment: 'prod',
          status: 'warning',
          summary: '40 messages wait.',
          checkId: 'queues',
        },
      ],
    });
    expect(run).toHaveBeenCalledWith(batch);
  });

  it('keeps a check a method of its object', async () => {
    class Counting implements HealthCheck {
      readonly id = 'counting';
      readonly category = 'application';
      readonly title = 'Counting';
      readonly description = 'Counts its rounds.';
      readonly needs = 'environment';
      readonly schedule = { frequency: { hours: 1 }, timeout: { seconds: 1 } };
      rounds = 0;

      async run() {
        this.rounds += 1;
        return [];
      }
    }
    const check = new Counting();
    await toSuite(check).run(batch);
    expect(check.rounds).toBe(1);
  });

  it('fails as the check fails', async () => {
    const suite = toSuite(
      create(async () => {
        throw new Error('The broker cannot be reached.');
      }),
    );
    await expect(suite.run(batch)).rejects.toThrow(
      'The broker cannot be reached.',
    );
  });
});

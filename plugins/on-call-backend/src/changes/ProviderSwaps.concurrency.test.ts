import { TestDatabases } from '@backstage/backend-test-utils';
import createKnex, { type Knex } from 'knex';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DatabaseChangeStores } from '../database/DatabaseChangeStores';
import { booked, HUBOT, NOW, OCTOCAT } from '../read/__testUtils__/booked';
import { ProviderOverrides } from './ProviderOverrides';
import { ProviderSwaps } from './ProviderSwaps';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(60_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;

onPostgres('two replicas in which one swap is accepted at once', () => {
  let two: Knex | undefined;
  afterEach(() => two?.destroy());

  it('ask the provider once', async () => {
    const one = await migratedDatabase(await databases.init('POSTGRES_15'));
    const { client, connection } = one.client.config;
    two = createKnex({ client, connection, pool: { min: 0, max: 10 } });
    const create = jest.fn(async () => {});
    const replicas = [one, two].map(db => {
      const stores = new DatabaseChangeStores(db);
      const providers = new ProviderOverrides({
        providers: [
          {
            id: 'pagerduty',
            annotations: [],
            bind: () => [],
            sweep: async () => ({ readings: [], failures: [] }),
            overrides: { create },
          },
        ],
        resweep: async () => {},
      });
      return { stores, swaps: new ProviderSwaps({ stores, providers }) };
    });
    const swap = {
      id: 's',
      scheduleId: 'file-1-primary',
      start: '2026-11-24T10:00:00.000Z',
      end: '2026-11-24T14:00:00.000Z',
      from: HUBOT,
      to: OCTOCAT,
      status: 'open' as const,
      createdAt: NOW,
    };
    await replicas[0].stores.swaps.add(swap);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        replicas[index % 2].swaps.accept(
          booked({}, { provider: 'pagerduty' }),
          swap,
          { status: 'accepted', by: OCTOCAT, at: NOW },
          undefined,
        ),
      ),
    );
    expect(create).toHaveBeenCalledTimes(1);
    // The others are told that somebody is at it, or that it is done.
    expect(
      outcomes.filter(
        outcome => outcome.status === 'fulfilled' && outcome.value.isNew,
      ),
    ).toHaveLength(1);
    const refusals = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [outcome.reason.message] : [],
    );
    expect(refusals.every(text => /is accepting it/.test(text))).toBe(true);
    expect((await replicas[1].stores.swaps.get('s'))?.status).toBe('accepted');
  });
});

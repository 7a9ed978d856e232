import { TestDatabases } from '@backstage/backend-test-utils';
import { eventually } from '@callboard/backstage-plugin-environments-node/testUtils';
import createKnex, { type Knex } from 'knex';
import { pagedEvent } from '../paging/__testUtils__/pagedEvent';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { changePage } from './changePage';
import { DatabasePageStore } from './DatabasePageStore';

const databases = TestDatabases.create({
  ids: ['POSTGRES_15'],
  disableDocker: true,
});
jest.setTimeout(60_000);

const onPostgres = databases.supports('POSTGRES_15') ? describe : describe.skip;
const AT = '2026-11-22T10:00:00.000Z';
const A_MINUTE_BEFORE = '2026-11-22T09:59:00.000Z';
const MOST = 3;

onPostgres('two replicas that are asked for pages at once', () => {
  let two: Knex | undefined;
  afterEach(() => two?.destroy());

  async function replicas() {
    const one = await databases.init('POSTGRES_15');
    await migratedDatabase(one);
    const { client, connection } = one.client.config;
    two = createKnex({ client, connection, pool: { min: 0, max: 10 } });
    const stores = [one, two].map(knex => new DatabasePageStore(knex));
    /** Asks both in turn, by these people and with these ids of requests. */
    const ask = (requests: { by: string; requestId: string }[]) =>
      Promise.allSettled(
        requests.map(({ by, requestId }, index) =>
          stores[index % 2].create({
            requestId,
            event: pagedEvent({ at: AT, by }),
            tasks: [],
            limit: {
              since: A_MINUTE_BEFORE,
              assert: made => {
                if (made >= MOST) {
                  throw new Error(`There are ${made}`);
                }
              },
            },
          }),
        ),
      );
    return { ask, knex: one, stores };
  }

  it('make no more than one caller may make', async () => {
    const { ask, knex } = await replicas();
    const outcomes = await ask(
      Array.from({ length: 24 }, (_, index) => ({
        by: `user:default/${index % 4 < 2 ? 'mona' : 'hubot'}`,
        requestId: `r-${index}`,
      })),
    );
    const refusals = outcomes.flatMap(outcome =>
      outcome.status === 'rejected' ? [outcome.reason.message] : [],
    );
    expect(refusals).toEqual(
      Array.from({ length: 24 - 2 * MOST }, () => `There are ${MOST}`),
    );
    for (const person of ['mona', 'hubot']) {
      const made = await knex('pages').where({
        created_by: `user:default/${person}`,
      });
      expect(made).toHaveLength(MOST);
    }
  });

  it('refuse no request that is sent again, although there is room for one only', async () => {
    const { ask, knex } = await replicas();
    const by = 'user:default/mona';
    await ask(['r-1', 'r-2'].map(requestId => ({ by, requestId })));
    const outcomes = await ask(
      Array.from({ length: 8 }, () => ({ by, requestId: 'r-3' })),
    );
    expect(
      outcomes.filter(
        outcome => outcome.status === 'fulfilled' && outcome.value.created,
      ),
    ).toHaveLength(1);
    expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await knex('pages').select()).toHaveLength(MOST);
  });

  it('forget no page that somebody answers at that moment', async () => {
    const { knex, stores } = await replicas();
    const { stored } = await stores[0].create({
      requestId: 'r-1',
      event: pagedEvent({ at: '2025-01-01T10:00:00.000Z' }),
      tasks: [],
    });
    const { id } = stored.page;
    await stores[0].change(id, () => ({
      events: [{ kind: 'exhausted', at: '2025-01-01T11:00:00.000Z' }],
    }));
    const answering = await knex.transaction();
    await changePage(answering, id, () => ({
      events: [{ kind: 'resolved', at: AT, by: 'user:default/mona' }],
    }));
    const removing = stores[1].removeClosed({
      before: '2025-06-01T00:00:00.000Z',
      limit: 10,
    });
    await eventually(async () => {
      const waiting = await knex('pg_stat_activity')
        .whereRaw('datname = current_database()')
        .where({ wait_event_type: 'Lock' });
      expect(waiting).toHaveLength(1);
    });
    await answering.commit();
    expect(await removing).toBe(0);
    expect((await stores[1].read(id))?.page.status).toBe('resolved');
  });
});

import {
  compareStatus,
  STATUSES,
  worstStatus,
  type Status,
} from '@callboard/backstage-plugin-environments-common';
import {
  describeOnEachDatabase,
  initDatabase,
} from '@callboard/backstage-plugin-environments-node/testUtils';
import {
  checkedTarget,
  keptCheck,
  keptEnvironmentHealth,
  keptHealth,
} from '../__testUtils__/keptHealth';
import { projectPortfolioEntry } from '../portfolio/projectPortfolioEntry';
import { DatabaseStores } from './DatabaseStores';
import type { PortfolioFilter, PortfolioStore } from './PortfolioStore';

const NAMES = ['dev', 'staging', 'prod'];
const SERVICES = 150;

/** Spreads statuses over services and environments, without chance. */
const statusOf = (service: number, environment: number): Status | undefined => {
  return STATUSES[(service * 31 + environment * 17) % 11];
};

function entry(service: number) {
  const environments = NAMES.map((name, index) => {
    const status = statusOf(service, index);
    return keptEnvironmentHealth(name, status ? [keptCheck({ status })] : []);
  });
  const name = `service-${String(service).padStart(3, '0')}`;
  return projectPortfolioEntry(
    checkedTarget(name, {
      owner: `group:default/team-${service % 4}`,
      ...(service % 3 && { system: `system:default/s-${service % 3}` }),
    }),
    keptHealth(environments),
    { availability: [], now: new Date('2026-11-20T12:00:00.000Z') },
  );
}

async function createStore(): Promise<PortfolioStore> {
  const knex = await initDatabase();
  const { portfolio } = await DatabaseStores.create({
    getClient: async () => knex,
  });
  for (let service = 0; service < SERVICES; service++) {
    await portfolio.put(entry(service));
  }
  return portfolio;
}

async function readAll(store: PortfolioStore, filter: PortfolioFilter) {
  const rows = [];
  let after: string | undefined;
  for (;;) {
    const page = await store.page(filter, { after, limit: 17 });
    if (!page.length) {
      return rows;
    }
    rows.push(...page);
    after = page.at(-1)!.orderKey;
  }
}

const services = Array.from({ length: SERVICES }, (_, service) => service);

describeOnEachDatabase('DatabasePortfolioStore', () => {
  it('pages through all rows once, worst first, through whatever environments', async () => {
    const store = await createStore();
    for (const environment of [undefined, ['prod'], ['dev', 'staging']]) {
      const rows = await readAll(store, { environment });
      expect(rows).toEqual(await store.list({ environment }));
      rows.slice(1).forEach(({ status }, index) => {
        expect(
          compareStatus(rows[index].status, status),
        ).toBeGreaterThanOrEqual(0);
      });
      const expected = services.flatMap(service => {
        const seen = NAMES.flatMap((name, index) =>
          environment?.includes(name) ?? true
            ? statusOf(service, index) ?? []
            : [],
        );
        return seen.length || !environment ? [worstStatus(seen)] : [];
      });
      expect(rows.map(({ status }) => status).sort()).toEqual(expected.sort());
      const counts = await store.count({ environment, status: ['healthy'] });
      for (const status of STATUSES) {
        expect(counts[status]).toBe(
          expected.filter(one => one === status).length,
        );
      }
    }
  });

  it('finds rows by status, owner, system and text together', async () => {
    const store = await createStore();
    const rows = await store.list({
      status: ['unhealthy', 'warning'],
      owner: ['group:default/team-1', 'group:default/team-2'],
      system: ['system:default/s-1'],
      text: 'SERVICE-0',
    });
    const expected = services.filter(
      service =>
        service < 100 &&
        [1, 2].includes(service % 4) &&
        service % 3 === 1 &&
        ['unhealthy', 'warning'].includes(
          worstStatus(
            NAMES.flatMap((_, index) => statusOf(service, index) ?? []),
          ),
        ),
    );
    expect(rows.map(({ entityRef }) => entityRef).sort()).toEqual(
      expected.map(service => entry(service).row.entityRef),
    );
    expect(expected.length).toBeGreaterThan(5);
  });

  it('replaces a row, and forgets it', async () => {
    const store = await createStore();
    const { row } = entry(0);
    await store.put({ ...entry(0), row: { ...row, title: 'Renamed' } });
    expect(
      await store.getByRefs(['component:default/none', row.entityRef]),
    ).toMatchObject([{ title: 'Renamed' }]);
    expect(await store.list({})).toHaveLength(SERVICES);
    await store.remove([row.entityRef]);
    expect(await store.getByRefs([row.entityRef])).toEqual([]);
    expect(
      (await store.listServices({})).map(({ entityRef }) => entityRef),
    ).not.toContain(row.entityRef);
    expect(await store.list({ environment: NAMES })).not.toContainEqual(
      expect.objectContaining({ entityRef: row.entityRef }),
    );
  });

  it('lists services with their environments', async () => {
    const store = await createStore();
    const found = await store.listServices({ owner: ['group:default/team-3'] });
    expect(found).toHaveLength(services.filter(n => n % 4 === 3).length);
    for (const service of found) {
      expect(service.owner).toBe('group:default/team-3');
      expect(service.status).toBe(
        worstStatus(service.cells.map(({ status }) => status)),
      );
    }
  });
});

import { randomUUID } from 'node:crypto';
import { ScmIntegrations } from '@backstage/integration';
import { mockServices } from '@backstage/backend-test-utils';
import { initDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import type { RunReason } from '@callboard/backstage-plugin-runbooks-common';
import type { Knex } from 'knex';
import { component } from '../../__testUtils__/component';
import { createTestCollection } from '../../__testUtils__/createTestCollection';
import type { MirroredCheck } from '../../checks/CheckMirror';
import { createViews } from '../../createViews';
import { DatabaseRunStores } from '../../database/DatabaseRunStores';
import { DatabaseStores } from '../../database/DatabaseStores';
import { DatabaseViewStore } from '../../database/DatabaseViewStore';
import { PortfolioReader } from '../../portfolio/PortfolioReader';
import { GapsReader } from '../../portfolio/GapsReader';
import { ProcedureReader } from '../../procedures/ProcedureReader';
import { projectCalendar } from '../../procedures/projectCalendar';
import { finished, startRun, ticked } from '../../runs/__testUtils__/runRecord';
import { RunbookReader } from '../../service/RunbookReader';
import { RepositoryLinks } from '../../sources/RepositoryLinks';
import type { ViewsNow, ViewStore } from '../ViewStore';

export const ENTITIES = ['api', 'web'];
export const EVERYBODY = 'https://github.com/acme/runbooks/tree/main/';
const MAY = { run: true, sign: false, automate: false };

export const refOf = (name: string) => `component:default/${name}`;

/** Finds no view, and keeps none: everything is read from the other tables. */
function noViews(knex: Knex): ViewStore {
  const store = new DatabaseViewStore(knex);
  const unlike = (valid: ViewsNow) => ({ ...valid, format: 'none' });
  const without: ViewStore = {
    readPage: (ref, valid) => store.readPage(ref, unlike(valid)),
    readRunbook: (name, valid) => store.readRunbook(name, unlike(valid)),
    listOf: (refs, valid) => store.listOf(refs, unlike(valid)),
    getMany: (wanted, valid) => store.getMany(wanted, unlike(valid)),
    page: (filter, place, valid) => store.page(filter, place, unlike(valid)),
    listProcedures: valid => store.listProcedures(unlike(valid)),
    listGaps: (owner, valid) => store.listGaps(owner, unlike(valid)),
    listLapsed: (valid, limit) => store.listLapsed(unlike(valid), limit),
    listLapsedEntities: (valid, limit) =>
      store.listLapsedEntities(unlike(valid), limit),
    stampsOf: refs => store.stampsOf(refs),
    putRunbooks: async () => {},
    putEntities: async () => {},
  };
  return without;
}

/** Two entities with a collection in common, on a database of its own; nothing is read yet. */
export async function startViews(options: { holidays?: string[] } = {}) {
  const knex = await initDatabase();
  const stores = await DatabaseStores.create({ getClient: async () => knex });
  const { runs, ledger } = new DatabaseRunStores(knex);
  const collection = await createTestCollection({
    stores,
    entities: ENTITIES.map(name => component(name)),
    config: {
      limits: { fileSize: 1000 },
      collections: [
        { id: 'everybody', url: EVERYBODY, select: { owner: 'team-a' } },
      ],
    },
  });
  const { now } = collection;
  const at = () => now().toISOString();
  const config = mockServices.rootConfig({ data: {} });

  /** What people are shown. */
  const replica = ({
    holidays = options.holidays ?? [],
    views: kept = stores.views,
  }: { holidays?: string[]; views?: ViewStore } = {}) => {
    const procedures = new ProcedureReader({ ledger, holidays });
    const { reader: views, keeper } = createViews({
      stores: Object.assign(Object.create(stores), { views: kept }),
      ledger,
      procedures,
      holidays,
      links: new RepositoryLinks(ScmIntegrations.fromConfig(config)),
      now,
    });
    const { shelf, targets } = stores;
    const reader = new RunbookReader({ views, ledger });
    const portfolio = new PortfolioReader({ shelf, views });
    const gaps = new GapsReader({ targets, shelf, views, types: ['service'] });
    return {
      keeper,
      tab: (name: string) => reader.readAll(refOf(name), MAY),
      one: (name: string, id: string) => reader.readOne(refOf(name), id, MAY),
      portfolio: (limit = 100) => portfolio.read({ limit }),
      gaps: () => gaps.read({}),
      async calendar() {
        const rows = await views.listProcedures();
        return projectCalendar(await views.completeProcedures(rows), now());
      },
    };
  };

  const ids = async (name: string) =>
    (await stores.shelf.list(refOf(name))).map(({ id }) => id);

  return {
    ...collection,
    knex,
    runs,
    ids,
    replica,
    /** As told without any view. */
    fullRead: () => replica({ views: noViews(knex) }),
    async start(name: string, runbookId: string, reason: RunReason) {
      return startRun(runs, {
        entityRef: refOf(name),
        runbookId,
        reason,
        requestId: randomUUID(),
        startedAt: at(),
      });
    },
    tick: (runId: string) => runs.append(runId, () => [ticked('a')]),
    finish: (runId: string) => runs.append(runId, () => [finished(at())]),
    fire: (name: string, checks: MirroredCheck[]) =>
      stores.checks.replace(refOf(name), checks),
  };
}

export function alarm(
  name: string,
  fields: Partial<MirroredCheck> = {},
): MirroredCheck {
  return {
    entityRef: refOf(name),
    environment: 'prod',
    tier: 'production',
    resultId: 'errors',
    checkId: 'aws.alarms',
    title: 'CloudWatch alarms',
    subject: `${name}-errors`,
    alarm: true,
    status: 'unhealthy',
    summary: 'It is in ALARM.',
    since: '2026-11-20T09:00:00.000Z',
    runbookUrls: [],
    ...fields,
  };
}

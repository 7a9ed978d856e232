import type { AuthService } from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import createKnex from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabasePageStore } from '../../database/DatabasePageStore';
import { DatabasePageTaskStore } from '../../database/DatabasePageTaskStore';
import { createPageEngine } from '../createPageEngine';
import { PageAnnouncer } from '../PageAnnouncer';
import { Pagers } from '../Pagers';
import type { PagingOrder, PagingReport } from './PagingProcesses';
import { TestBook, TestOverrides } from './testBook';

/**
 * A process of its own that does what is due about pages, to be killed. It is told the
 * time by the process that started it, and tells whom it notifies.
 */
const knex = createKnex({
  client: 'pg',
  connection: JSON.parse(process.argv[2]),
});
let order: PagingOrder = { now: '' };
const report = (message: PagingReport) => process.send?.(message);
const logger: any = console;

const engine = createPageEngine({
  announcer: new PageAnnouncer({
    announcer: new ChangeAnnouncer({
      logger,
      events: { publish: async () => {}, subscribe: async () => {} },
      signals: { publish: async () => {} },
    }),
  }),
  appUrl: 'https://portal.example.com',
  auth: { getOwnServiceCredentials: async () => ({}) } as AuthService,
  book: new TestBook(),
  catalog: {
    getEntityByRef: async () => ({}),
  } as unknown as CatalogService,
  logger,
  metrics: {
    createCounter: () => ({ add: () => {} }),
  } as unknown as MetricsService,
  notifications: {
    async send({ recipients, payload }) {
      const told = {
        to: 'entityRef' in recipients ? [recipients.entityRef].flat() : [],
        scope: payload.scope!,
      };
      if (order.hold === 'before') {
        report({ held: told });
        await new Promise(() => {});
      }
      await sleep(5);
      report({ told });
      if (order.hold === 'after') {
        report({ held: told });
        await new Promise(() => {});
      }
    },
  },
  overrides: new TestOverrides(),
  pagers: new Pagers({ providers: [] }),
  pages: new DatabasePageStore(knex),
  providerPatienceMs: 3600_000,
  tasks: new DatabasePageTaskStore(knex),
  now: () => new Date(order.now),
});

process.on('message', async (message: PagingOrder) => {
  if (message.now) {
    order = message;
    await engine.runDue(new AbortController().signal);
    report({ idle: true });
  }
});
report({ ready: true });

import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { ChangeAnnouncer } from '@callboard/backstage-plugin-environments-node';
import express from 'express';
import createKnex from 'knex';
import type { AddressInfo } from 'node:net';
import { DatabaseRunStores } from '../../database/DatabaseRunStores';
import { createRunRoutes } from '../createRunRoutes';
import { DefaultRunService } from '../DefaultRunService';
import { RunAnnouncer } from '../RunAnnouncer';
import { RunPresenter } from '../RunPresenter';
import { FakeShelf, shelvedRunbook } from './shelvedRunbook';

/**
 * A process of its own that answers for runs over HTTP, to be killed. Tells its
 * port to the process that started it.
 */
const store = new DatabaseRunStores(
  createKnex({ client: 'pg', connection: JSON.parse(process.argv[2]) }),
).runs;
const shelf = new FakeShelf([shelvedRunbook()]);
const surroundings = {
  environmentsOf: async () => [],
  variablesOf: async () => ({}),
};
const logger: any = console;
const announcer = new RunAnnouncer({
  announcer: new ChangeAnnouncer({
    logger,
    events: { publish: async () => {}, subscribe: async () => {} },
    signals: { publish: async () => {} },
  }),
});
const service = new DefaultRunService({
  store,
  shelf,
  surroundings,
  announcer,
  presenter: new RunPresenter({ shelf, surroundings }),
});
const principal = { type: 'user', userEntityRef: 'user:default/one' };

const server = express()
  .use(
    createRunRoutes({
      service,
      httpAuth: {
        credentials: async () => ({ principal }),
      } as unknown as HttpAuthService,
      auditor: {
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      } as AuditorService,
    }),
  )
  .listen(0, '127.0.0.1', () =>
    process.send?.({ port: (server.address() as AddressInfo).port }),
  );

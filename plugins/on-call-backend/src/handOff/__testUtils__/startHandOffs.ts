import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { HandOffNote } from '@callboard/backstage-plugin-on-call-common';
import type { JsonObject } from '@backstage/types';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { DatabaseNoticeStore } from '../../database/DatabaseNoticeStore';
import { DatabasePageStore } from '../../database/DatabasePageStore';
import {
  API,
  HUBOT,
  MONA,
  TestBook,
  testSchedule,
  TestOverrides,
} from '../../paging/__testUtils__/testBook';
import { createHandOffs } from '../createHandOffs';
import type { LoopbackFamilies } from './LoopbackFamilies';

const user = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: {},
});

class ListedBook extends TestBook {
  async list() {
    return this.schedules.map(booked => ({
      ...booked,
      entities: [{ entityRef: API, title: 'API', owner: 'group:default/team' }],
    }));
  }
}

/** Notices of hand-offs, on 16 November from Hubot to Mona, of three replicas on one database. */
export async function startHandOffs(
  families: LoopbackFamilies,
  config: JsonObject = {},
) {
  const knex = await migratedDatabase();
  const clock = { now: '' };
  const book = new ListedBook();
  book.schedules = [testSchedule([HUBOT, MONA])];
  const overrides = new TestOverrides();
  const notes: HandOffNote[] = [];
  const sent: NotificationSendOptions[] = [];
  const notifications = {
    send: jest.fn(async (options: NotificationSendOptions) => {
      sent.push(options);
    }),
  };
  const pages = new DatabasePageStore(knex);
  const schedulers = await Promise.all(
    [1, 2, 3].map(async () => {
      const scheduler = mockServices.scheduler();
      await createHandOffs({
        auth: mockServices.auth(),
        book,
        catalog: catalogServiceMock({
          entities: [user('mona'), user('hubot')],
        }),
        config: mockServices.rootConfig({
          data: { callboard: { onCall: { handOff: config } } },
        }),
        discovery: families.discovery,
        logger: mockServices.logger.mock(),
        notes: {
          add: async () => {},
          since: async (_, since) =>
            notes.filter(({ createdAt }) => createdAt >= since),
        },
        notices: new DatabaseNoticeStore(knex),
        notifications,
        overrides,
        pages,
        scheduler,
        now: () => new Date(clock.now),
      }).start();
      return scheduler;
    }),
  );
  return {
    book,
    overrides,
    notes,
    pages,
    notifications,
    sent,
    schedulers,
    /** Every replica at once. */
    async runAt(now: string) {
      clock.now = now;
      await Promise.all(
        schedulers.map(scheduler => scheduler.triggerTask('tell-of-hand-offs')),
      );
    },
    /** By the user whom it went to. */
    titles: () =>
      sent
        .map(({ recipients, payload }) =>
          'entityRef' in recipients
            ? `${recipients.entityRef}: ${payload.title}`
            : payload.title,
        )
        .sort(),
  };
}

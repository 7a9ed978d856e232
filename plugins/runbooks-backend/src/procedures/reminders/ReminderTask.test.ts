import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { RunSummary } from '@callboard/backstage-plugin-runbooks-common';
import { describeOnEachDatabase } from '@callboard/backstage-plugin-environments-node/testUtils';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import {
  directory,
  fakeLedger,
  fakeShelf,
  shelvedProcedure,
  signedRun,
  SITE,
  TEAM,
} from '../__testUtils__/procedures';
import { DatabaseReminderStore } from '../../database/DatabaseReminderStore';
import { ProcedureReader } from '../ProcedureReader';
import { ReminderTask } from './ReminderTask';

const { signal } = new AbortController();

async function createTasks(runs: RunSummary[] = []) {
  const knex = await migratedDatabase();
  const clock = { now: '2026-11-20T08:59:59.999Z' };
  const sent: NotificationSendOptions[] = [];
  const logger = mockServices.logger.mock();
  const notifications = {
    send: jest.fn(async (options: NotificationSendOptions) => {
      sent.push(options);
    }),
  };
  const createTask = () =>
    new ReminderTask({
      shelf: fakeShelf([
        shelvedProcedure({ duration: 5, role: 'on-call engineer' }),
        // Of an entity that nobody owns.
        shelvedProcedure({ entityRef: SITE }),
      ]),
      reader: new ProcedureReader({ ledger: fakeLedger(runs), holidays: [] }),
      directory,
      store: new DatabaseReminderStore(knex),
      notifications,
      logger,
      now: () => new Date(clock.now),
    });
  const replicas = [createTask(), createTask(), createTask()];
  return {
    clock,
    logger,
    notifications,
    sent,
    /** Every replica at once. */
    async runAt(now: string) {
      clock.now = now;
      await Promise.all(replicas.map(task => task.run(signal)));
    },
  };
}

const before = ['16', '17', '18', '19'].map(date =>
  signedRun(`2026-11-${date}`),
);

describeOnEachDatabase('ReminderTask', () => {
  it('tells the owner once when it falls due, and once when it is overdue', async () => {
    const { runAt, sent } = await createTasks(before);
    await runAt('2026-11-20T08:59:59.999Z');
    expect(sent).toEqual([]);
    await runAt('2026-11-20T09:00:00.000Z');
    await runAt('2026-11-20T09:01:00.000Z');
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: TEAM },
        payload: {
          title: 'Daily check is due',
          description:
            'API · on-call engineer · 5 min · every business day 09:00 (UTC)',
          link: '/catalog/default/component/api/runbooks/daily-check',
          severity: 'normal',
          topic: 'runbooks',
          scope: 'runbooks component:default/api daily-check 2026-11-20',
        },
      },
    ]);
    await runAt('2026-11-21T00:00:00.000Z');
    await runAt('2026-11-22T00:00:00.000Z');
    expect(sent.slice(1)).toMatchObject([
      {
        payload: {
          title: 'Daily check of 2026-11-20 is overdue',
          severity: 'high',
        },
      },
    ]);
  });

  it('says nothing of what is signed', async () => {
    const { runAt, sent } = await createTasks([
      ...before,
      signedRun('2026-11-20'),
    ]);
    await runAt('2026-11-20T10:00:00.000Z');
    await runAt('2026-11-21T10:00:00.000Z');
    expect(sent).toEqual([]);
  });

  it('says nothing of what was missed', async () => {
    const { runAt, sent } = await createTasks();
    await runAt('2026-12-24T08:00:00.000Z');
    expect(sent).toMatchObject([
      { payload: { title: 'Daily check of 2026-12-23 is overdue' } },
    ]);
  });

  it('tries again a quarter of an hour after a failure', async () => {
    const { runAt, sent, logger, notifications } = await createTasks();
    notifications.send.mockRejectedValueOnce(new Error('unreachable'));
    await runAt('2026-11-20T09:00:00.000Z');
    await runAt('2026-11-20T09:14:00.000Z');
    expect(sent).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      'Reminders of procedures that could not be sent: 1. The first: Error: unreachable',
    );
    await runAt('2026-11-20T09:15:00.001Z');
    expect(sent).toHaveLength(1);
  });
});

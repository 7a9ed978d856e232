import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { RunbookShelf } from '../../shelf/RunbookShelf';
import type { EntityDirectory } from '../EntityDirectory';
import type { ProcedureReader } from '../ProcedureReader';
import { remindersOf, type Reminder } from './remindersOf';
import type { ReminderKey, ReminderStore } from './ReminderStore';
import { toNotification } from './toNotification';

const DAY_MS = 86_400_000;
// What became overdue longer ago is on the page of procedures, and no news.
const NEWS_DAYS = 8;
// The longest that a day in some zone is away from the one in UTC.
const KEPT_DAYS = NEWS_DAYS + 2;
const TRY_AGAIN_MS = 15 * 60_000;

/**
 * Tells the owners of entities of procedures that fall due, and of those that
 * become overdue: once each, however many replicas there are.
 */
export class ReminderTask {
  readonly #shelf: Pick<RunbookShelf, 'listProcedures'>;
  readonly #reader: ProcedureReader;
  readonly #directory: EntityDirectory;
  readonly #store: ReminderStore;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    shelf: Pick<RunbookShelf, 'listProcedures'>;
    reader: ProcedureReader;
    directory: EntityDirectory;
    store: ReminderStore;
    notifications: NotificationService;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#shelf = options.shelf;
    this.#reader = options.reader;
    this.#directory = options.directory;
    this.#store = options.store;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** Sends what was not sent yet; what fails is tried again a quarter of an hour later. */
  async run(signal: AbortSignal): Promise<void> {
    const now = this.#now();
    const since = dayBefore(now, KEPT_DAYS);
    const unsent = await this.#listUnsent(now, since);
    const entities = await this.#directory.getMany([
      ...new Set(unsent.map(({ key }) => key.entityRef)),
    ]);
    const failures: unknown[] = [];
    for (const reminder of unsent) {
      signal.throwIfAborted();
      const entity = entities.get(reminder.key.entityRef);
      if (entity?.owner && (await this.#claim(reminder.key))) {
        try {
          await this.#send(reminder, entity.owner, entity.title);
        } catch (error) {
          failures.push(error);
        }
      }
    }
    if (failures.length) {
      this.#logger.warn(
        `Reminders of procedures that could not be sent: ${failures.length}. The first: ${failures[0]}`,
      );
    }
    await this.#store.removeBefore(since);
  }

  async #listUnsent(now: Date, since: string): Promise<Reminder[]> {
    const reminders = remindersOf(
      await this.#reader.read(await this.#shelf.listProcedures(), { now }),
      { now, days: NEWS_DAYS },
    );
    if (!reminders.length) {
      return [];
    }
    const sent = new Set((await this.#store.listSent(since)).map(nameOf));
    return reminders.filter(({ key }) => !sent.has(nameOf(key)));
  }

  async #claim(key: ReminderKey): Promise<boolean> {
    const now = this.#now();
    return this.#store.claim(key, {
      now: now.toISOString(),
      until: new Date(now.getTime() + TRY_AGAIN_MS).toISOString(),
    });
  }

  async #send(
    reminder: Reminder,
    owner: string,
    entityTitle: string,
  ): Promise<void> {
    await this.#notifications.send({
      recipients: { type: 'entity', entityRef: owner },
      payload: toNotification(reminder, entityTitle),
    });
    await this.#store.markSent(reminder.key, this.#now().toISOString());
  }
}

function nameOf({ entityRef, runbookId, day, kind }: ReminderKey): string {
  return [entityRef, runbookId, day, kind].join(' ');
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}

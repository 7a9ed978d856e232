import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type {
  Person,
  Schedule,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { ChangedPeople } from './changedPeople';
import { shiftNotice, swapNotice, type Notice } from './notices';
import type { Stretch } from './stretchOf';

/**
 * Tells people what others changed for them. Trouble on the way is logged and not
 * thrown: the change is stored, and on their pages nevertheless.
 */
export class ChangeNotifier {
  readonly #book: Pick<Book, 'people'>;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    book: Pick<Book, 'people'>;
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#book = options.book;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** Tells those whose shifts changed, but for who changed them. */
  async tellChange(change: {
    schedule: Schedule;
    stretch: Stretch;
    people: ChangedPeople;
    by: string;
    reason?: string;
  }): Promise<void> {
    const { people, by } = change;
    for (const kind of ['gained', 'lost'] as const) {
      for (const ref of people[kind].filter(one => one !== by)) {
        await this.#tell(ref, change, notice => shiftNotice(notice, kind));
      }
    }
  }

  /** Tells the other one of a swap. */
  async tellSwap(
    schedule: Schedule,
    swap: SwapRequest,
    by: string,
  ): Promise<void> {
    const { start, end, reason } = swap;
    await this.#tell(
      by === swap.from ? swap.to : swap.from,
      { schedule, stretch: { start, end }, by, reason },
      notice => swapNotice(notice, swap),
    );
  }

  async #tell(
    ref: string,
    about: Omit<Notice, 'timeZone'>,
    write: (notice: Notice) => NotificationPayload,
  ): Promise<void> {
    if (!ref.startsWith('user:')) {
      // A contact has no list of notifications.
      return;
    }
    try {
      const people = await this.#book.people([ref, about.by]);
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: ref },
        payload: write({
          ...about,
          by: nameOf(people.get(about.by), about.by),
          timeZone: people.get(ref)?.timeZone ?? about.schedule.timeZone,
        }),
      });
    } catch (error) {
      this.#logger.warn(`Could not notify ${ref} of a change: ${error}`);
    }
  }
}

function nameOf(person: Person | undefined, ref: string): string {
  return person?.name ?? ref;
}

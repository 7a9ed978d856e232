import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  howToReach,
  type Person,
} from '@callboard/backstage-plugin-on-call-common';
import { inTime } from './inTime';

const PATIENCE_MS = 15_000;

/** What came of telling somebody. */
export type Telling =
  | { state: 'sent' }
  | {
      state: 'failed';
      /** In a sentence. */
      error: string;
      /** Whether it may go better another time. */
      again: boolean;
    };

/** Tells one person something by Backstage's notifications. */
export class PersonTeller {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  /** Never throws. */
  async tell(person: Person, payload: NotificationPayload): Promise<Telling> {
    const reach = howToReach(person);
    if (!(await this.#isUser(person.ref))) {
      return {
        state: 'failed',
        again: false,
        error: `${
          person.name
        } is no user of the catalog and gets no notifications: ${
          reach ?? 'nobody said how else to reach them'
        }.`,
      };
    }
    try {
      await inTime('The notifications', PATIENCE_MS, () =>
        this.#notifications.send({
          recipients: { type: 'entity', entityRef: person.ref },
          payload,
        }),
      );
      return { state: 'sent' };
    } catch (error) {
      this.#logger.warn(`Could not notify ${person.ref}: ${error}`);
      return {
        state: 'failed',
        again: true,
        error: `The notification for ${person.name} could not be sent${
          reach ? `: ${reach}` : ''
        }.`,
      };
    }
  }

  async #isUser(ref: string): Promise<boolean> {
    if (!ref.startsWith('user:')) {
      return false;
    }
    try {
      const entity = await inTime('The catalog', PATIENCE_MS, async () =>
        this.#catalog.getEntityByRef(ref, {
          credentials: await this.#auth.getOwnServiceCredentials(),
        }),
      );
      return entity !== undefined;
    } catch (error) {
      // Rather tell somebody who is not there than leave out somebody who is.
      this.#logger.warn(`Could not look up ${ref}: ${error}`);
      return true;
    }
  }
}

import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { inTime } from './inTime';

const PATIENCE_MS = 15_000;

/** Tells several people the same by Backstage's notifications. */
export class NoticeSender {
  readonly #notifications: NotificationService;

  constructor(options: { notifications: NotificationService }) {
    this.#notifications = options.notifications;
  }

  /**
   * @param refs - of people and services; those that are no users are left out
   * @throws when it could not be sent.
   */
  async send(refs: string[], payload: NotificationPayload): Promise<void> {
    const entityRef = refs.filter(ref => ref.startsWith('user:'));
    if (entityRef.length) {
      await inTime('The notifications', PATIENCE_MS, () =>
        this.#notifications.send({
          recipients: { type: 'entity', entityRef },
          payload,
        }),
      );
    }
  }
}

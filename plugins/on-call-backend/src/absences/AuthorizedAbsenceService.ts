import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import { onCallReadPermission } from '@callboard/backstage-plugin-on-call-common';
import type { AbsenceOptions, AbsenceService } from './AbsenceService';

/** Lets through who may read who is on call; users say of themselves alone when they are away. */
export class AuthorizedAbsenceService implements AbsenceService {
  readonly #service: AbsenceService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: AbsenceService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async setCalendar(
    body: unknown,
    options: AbsenceOptions,
  ): Promise<{ host: string }> {
    await this.#authorizer.authorize([onCallReadPermission], options);
    return this.#service.setCalendar(body, options);
  }

  async removeCalendar(options: AbsenceOptions): Promise<void> {
    await this.#authorizer.authorize([onCallReadPermission], options);
    await this.#service.removeCalendar(options);
  }
}

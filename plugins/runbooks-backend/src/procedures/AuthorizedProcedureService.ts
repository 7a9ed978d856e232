import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  runbooksReadPermission,
  type ProcedureCalendar,
  type ProcedureQuery,
} from '@callboard/backstage-plugin-runbooks-common';
import type {
  ProcedureService,
  ProcedureServiceOptions,
} from './ProcedureService';

/** Lets through who may read runbooks, and narrows to entities that they may read. */
export class AuthorizedProcedureService implements ProcedureService {
  readonly #service: ProcedureService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: ProcedureService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async getProcedures(
    query: ProcedureQuery,
    options: ProcedureServiceOptions,
  ): Promise<ProcedureCalendar> {
    return this.#service.getProcedures(query, await this.#narrowed(options));
  }

  async createCalendarFeed(
    query: { owner?: string[] },
    options: ProcedureServiceOptions,
  ): Promise<{ url: string }> {
    return this.#service.createCalendarFeed(
      query,
      await this.#narrowed(options),
    );
  }

  // Whoever may not read any more has all the more reason to take theirs back.
  async removeCalendarFeeds(
    options: ProcedureServiceOptions,
  ): Promise<{ removed: number }> {
    return this.#service.removeCalendarFeeds(options);
  }

  async readCalendarFeed(secret: string): Promise<string> {
    return this.#service.readCalendarFeed(secret);
  }

  async #narrowed(options: ProcedureServiceOptions) {
    return {
      ...options,
      readable: await this.#authorizer.authorizeEntities(
        [runbooksReadPermission],
        options,
      ),
    };
  }
}

import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import { onCallReadPermission } from '@callboard/backstage-plugin-on-call-common';
import type { FeedOptions, FeedService } from './FeedService';

/** Lets through who may read who is on call, of schedules that they may read. */
export class AuthorizedFeedService implements FeedService {
  readonly #service: FeedService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: { service: FeedService; authorizer: EntityAuthorizer }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async create(query: { scheduleId?: string }, options: FeedOptions) {
    const readable = await this.#authorizer.authorizeEntities(
      [onCallReadPermission],
      options,
    );
    return this.#service.create(query, { ...options, readable });
  }

  // Whoever may not read any more has all the more reason to take theirs back.
  async list(options: FeedOptions) {
    return this.#service.list(options);
  }

  async remove(id: string, options: FeedOptions): Promise<void> {
    await this.#service.remove(id, options);
  }

  async read(secret: string): Promise<string> {
    return this.#service.read(secret);
  }
}

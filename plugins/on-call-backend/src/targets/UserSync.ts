import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_TIME_ZONE } from '@callboard/backstage-plugin-environments-common';
import { IANAZone } from 'luxon';
import type { BookKeeper } from '../book/BookKeeper';
import type { CatalogUser } from '../book/CatalogUser';
import type { ChangePublisher } from '../events/ChangePublisher';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile',
];

/** Keeps what the catalog says of Users: there may be thousands, so they are read in pages. */
export class UserSync {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #keeper: BookKeeper;
  readonly #publisher: ChangePublisher;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    keeper: BookKeeper;
    publisher: ChangePublisher;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#keeper = options.keeper;
    this.#publisher = options.publisher;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /** @throws when the catalog cannot be read to its end; nobody is forgotten then. */
  async sync(signal: AbortSignal): Promise<void> {
    const startedAt = this.#now().toISOString();
    for await (const entities of this.#catalog.streamEntities(
      { filter: { kind: 'User' }, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    )) {
      signal.throwIfAborted();
      await this.#publisher.publish(
        await this.#keeper.keepUsers(
          entities.map(entity => this.#toUser(entity)),
          startedAt,
        ),
      );
    }
    await this.#publisher.publish(await this.#keeper.forgetUsers(startedAt));
  }

  #toUser(entity: Entity): CatalogUser {
    const ref = stringifyEntityRef(entity);
    const { title, name, annotations } = entity.metadata;
    const profile = (entity.spec?.profile ?? {}) as {
      displayName?: unknown;
      email?: unknown;
    };
    const timeZone = annotations?.[ANNOTATION_TIME_ZONE];
    if (timeZone && !IANAZone.isValidZone(timeZone)) {
      this.#logger.warn(
        `${ref}: annotation ${ANNOTATION_TIME_ZONE} with value "${timeZone}" is left out: expected an IANA zone such as America/Los_Angeles`,
      );
    }
    return {
      ref,
      name: textOf(profile.displayName) ?? title ?? name,
      mail: textOf(profile.email),
      timeZone:
        timeZone && IANAZone.isValidZone(timeZone) ? timeZone : undefined,
    };
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

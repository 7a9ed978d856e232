import { NotFoundError } from '@backstage/errors';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  EntityOnCall,
  Fairness,
  MyOnCall,
  OnCallConcerns,
  PersonShift,
  ScheduleDetails,
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import type { FeedRights } from '../feeds/FeedRights';
import type { ConcernsReader } from './ConcernsReader';
import type { EntityReader } from './EntityReader';
import type { OnCallReads, ReadOptions } from './OnCallReads';
import type { PersonReader } from './PersonReader';
import type { PortfolioReader } from './PortfolioReader';
import { findReadable } from './readableSchedules';
import type { ScheduleReader } from './ScheduleReader';

const NOTHING = { override: false, page: false };

/** Answers from what is stored. Asks nobody's permission: see its decorator. */
export class DefaultOnCallReads implements OnCallReads {
  readonly #book: Pick<Book, 'schedule'>;
  readonly #catalog: CatalogService;
  readonly #targets: { syncOne(entity: Entity): Promise<unknown> };
  readonly #entities: EntityReader;
  readonly #portfolio: PortfolioReader;
  readonly #schedules: ScheduleReader;
  readonly #concerns: ConcernsReader;
  readonly #people: PersonReader;
  readonly #feeds?: Pick<FeedRights, 'confirm'>;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'schedule'>;
    catalog: CatalogService;
    /** Takes in an entity that the last synchronisation with the catalog did not know. */
    targets: { syncOne(entity: Entity): Promise<unknown> };
    entities: EntityReader;
    portfolio: PortfolioReader;
    schedules: ScheduleReader;
    concerns: ConcernsReader;
    people: PersonReader;
    /** Learns what users may read when they are seen. */
    feeds?: Pick<FeedRights, 'confirm'>;
    now?: () => Date;
  }) {
    this.#book = options.book;
    this.#catalog = options.catalog;
    this.#targets = options.targets;
    this.#entities = options.entities;
    this.#portfolio = options.portfolio;
    this.#schedules = options.schedules;
    this.#concerns = options.concerns;
    this.#people = options.people;
    this.#feeds = options.feeds;
    this.#now = options.now ?? (() => new Date());
  }

  async getOnCall(
    entityRef: string,
    options: ReadOptions,
  ): Promise<EntityOnCall> {
    const read = () =>
      this.#entities.read(entityRef, {
        at: this.#at(),
        may: options.may ?? NOTHING,
      });
    return (
      (await read()) ??
      ((await this.#takeIn(entityRef, options)) ? await read() : undefined) ??
      this.#entities.notConfigured(entityRef)
    );
  }

  async getSchedules(
    query: SchedulePortfolioQuery,
    { readable }: ReadOptions,
  ): Promise<SchedulePortfolioPage> {
    return this.#portfolio.read(query, { at: this.#at(), readable });
  }

  async getSchedule(
    scheduleId: string,
    window: Partial<TimeWindow>,
    { readable, may = NOTHING }: ReadOptions,
  ): Promise<ScheduleDetails> {
    const listed = await findReadable(this.#book, scheduleId, readable);
    return this.#schedules.read(listed, window, {
      at: this.#at(),
      override: may.override,
    });
  }

  async getFairness(
    scheduleId: string,
    window: Partial<TimeWindow>,
    { readable }: ReadOptions,
  ): Promise<Fairness> {
    const listed = await findReadable(this.#book, scheduleId, readable);
    return this.#schedules.readFairness(listed, window, this.#at());
  }

  async getConcerns(
    query: { owner?: string[]; days?: number },
    { readable }: ReadOptions,
  ): Promise<OnCallConcerns> {
    return this.#concerns.read(query, { at: this.#at(), readable });
  }

  async getMine(userRef: string, { readable }: ReadOptions): Promise<MyOnCall> {
    await this.#feeds?.confirm(userRef, readable);
    return this.#people.readMine(userRef, { at: this.#at(), readable });
  }

  async getShiftsOf(
    userRef: string,
    { readable }: ReadOptions,
  ): Promise<{ shifts: PersonShift[] }> {
    return this.#people.readTheirs(userRef, { at: this.#at(), readable });
  }

  /** @returns whether there is something to be kept of it. */
  async #takeIn(
    entityRef: string,
    { credentials }: ReadOptions,
  ): Promise<boolean> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new NotFoundError(`No entity ${entityRef} was found`);
    }
    return Boolean(await this.#targets.syncOne(entity));
  }

  #at(): string {
    return this.#now().toISOString();
  }
}

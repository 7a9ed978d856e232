import { randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
} from '@callboard/backstage-plugin-environments-node';
import type {
  PageDetails,
  PageEvent,
  PageRequest,
  PageSummary,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, BookedPolicy } from '../book/Book';
import { choosePolicy } from './choosePolicy';
import type { PageAnnouncer } from './PageAnnouncer';
import type { PagePresenter } from './PagePresenter';
import type { Pagers } from './Pagers';
import type { PageCallerOptions, PageService } from './PageService';
import type { PageStore } from './PageStore';
import type { StoredPage } from './StoredPage';
import { TooManyPagesError } from './TooManyPagesError';

const LISTED = 20;
const MINUTE_MS = 60_000;

/** {@inheritDoc PageService} */
export class DefaultPageService implements PageService {
  readonly #book: Book;
  readonly #store: PageStore;
  readonly #pagers: Pagers;
  readonly #presenter: PagePresenter;
  readonly #announcer: PageAnnouncer;
  readonly #perMinute: number;
  readonly #wake: (pageId: string) => void;
  readonly #now: () => Date;

  constructor(options: {
    book: Book;
    store: PageStore;
    pagers: Pagers;
    presenter: PagePresenter;
    announcer: PageAnnouncer;
    /** How many pages one caller may make about an entity in a minute. */
    perMinute: number;
    /** Has done in the background what is due about a page. */
    wake: (pageId: string) => void;
    now: () => Date;
  }) {
    this.#book = options.book;
    this.#store = options.store;
    this.#pagers = options.pagers;
    this.#presenter = options.presenter;
    this.#announcer = options.announcer;
    this.#perMinute = options.perMinute;
    this.#wake = options.wake;
    this.#now = options.now;
  }

  async page(
    entityRef: string,
    request: PageRequest,
    { caller, may }: PageCallerOptions,
  ): Promise<PageDetails> {
    const stored =
      (await this.#store.readByRequest(request.requestId)) ??
      (await this.#create(entityRef, request, caller));
    assertSameRequest(stored, { entityRef, caller });
    return this.#presenter.present(stored.page, may);
  }

  async getPages(
    entityRef: string,
    { limit = LISTED, cursor }: { limit?: number; cursor?: string },
  ): Promise<{ items: PageSummary[]; nextCursor?: string }> {
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const pages = await this.#store.list(entityRef, {
      limit: limit + 1,
      ...(cursor !== undefined && { after: { createdAt, id } }),
    });
    const items = pages.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      ...(pages.length > limit &&
        last && { nextCursor: encodeCursor([last.createdAt, last.id]) }),
    };
  }

  async getPage(
    pageId: string,
    { may }: PageCallerOptions,
  ): Promise<PageDetails> {
    const stored = await this.#store.read(pageId);
    if (!stored) {
      throw new NotFoundError(`No page ${pageId} was found`);
    }
    return this.#presenter.present(stored.page, may);
  }

  async acknowledge(
    pageId: string,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    return this.#answer(pageId, 'acknowledge', options);
  }

  async resolve(
    pageId: string,
    options: PageCallerOptions,
  ): Promise<PageDetails> {
    return this.#answer(pageId, 'resolve', options);
  }

  async #create(
    entityRef: string,
    request: PageRequest,
    caller: string,
  ): Promise<StoredPage> {
    const { requestId, severity, summary } = request;
    const entity = await this.#book.entity(entityRef);
    const booked = choosePolicy(entityRef, entity, request);
    const now = this.#now();
    const at = now.toISOString();
    const { policy } = booked;
    const event: Extract<PageEvent, { kind: 'paged' }> = {
      kind: 'paged',
      at,
      by: caller,
      page: {
        id: randomUUID(),
        entityRef,
        entityTitle: entity?.title ?? entityRef,
        policy,
        severity,
        summary,
      },
    };
    const { stored, created } = await this.#store.create({
      requestId,
      event,
      ...this.#beginningOf(booked, at),
      limit: {
        since: new Date(now.getTime() - MINUTE_MS).toISOString(),
        assert: made => this.#assertNotTooMany(entityRef, made),
      },
    });
    if (created) {
      await this.#announcer.announce(stored.page, 'created');
      this.#wake(stored.page.id);
    }
    return stored;
  }

  #beginningOf(booked: BookedPolicy, at: string) {
    const destination = this.#pagers.destinationOf(booked);
    const task = destination
      ? ({ kind: 'send' } as const)
      : ({ kind: 'tell-level', level: 0, round: 0 } as const);
    return { destination, tasks: [{ task, dueAt: at }] };
  }

  #assertNotTooMany(entityRef: string, made: number): void {
    if (made >= this.#perMinute) {
      throw new TooManyPagesError(
        `You paged about ${entityRef} ${made} times within a minute, which is the most there may be; wait a minute, or look at the pages that are open`,
      );
    }
  }

  async #answer(
    pageId: string,
    answer: 'acknowledge' | 'resolve',
    { caller, may }: PageCallerOptions,
  ): Promise<PageDetails> {
    const at = this.#now().toISOString();
    const kind = answer === 'acknowledge' ? 'acknowledged' : 'resolved';
    const { stored, changed } = await this.#store.change(
      pageId,
      ({ page, destination }) =>
        page.status === kind || page.status === 'resolved'
          ? undefined
          : {
              events: [{ kind, at, by: caller }],
              ...(destination && {
                tasks: [{ task: { kind: 'pass-on', answer }, dueAt: at }],
              }),
            },
    );
    if (changed) {
      await this.#announcer.announce(stored.page, kind);
      this.#wake(pageId);
    }
    return this.#presenter.present(stored.page, may);
  }
}

/** Whoever uses the id of somebody else's request learns nothing of that. */
function assertSameRequest(
  { requestId, page }: StoredPage,
  asked: { entityRef: string; caller: string },
): void {
  if (page.entityRef !== asked.entityRef || page.createdBy !== asked.caller) {
    throw new ConflictError(
      `requestId: ${JSON.stringify(
        requestId,
      )} was used for another page; expected a new one for each page`,
    );
  }
}

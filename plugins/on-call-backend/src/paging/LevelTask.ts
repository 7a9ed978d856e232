import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  peopleOfLevel,
  type FoldedPage,
  type PageEvent,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book } from '../book/Book';
import { peopleOf } from '../read/peopleOf';
import { claimUntil } from './claimUntil';
import { climbOn } from './climbOn';
import type { LevelReader } from './LevelReader';
import type { PageAnnouncer } from './PageAnnouncer';
import type { PageStore } from './PageStore';
import type { PageTaskStore } from './PageTaskStore';
import type { ClaimedTask } from './PageTask';
import type { PersonTeller, Telling } from './PersonTeller';
import { retryAfter } from './retryAfter';
import type { StoredPage } from './StoredPage';
import { toNotification } from './toNotification';

const ATTEMPTS = 5;

type Rung = { level: number; round: number };

/** Tells everybody whom a level of a page's policy names at that instant. */
export class LevelTask {
  readonly #book: Pick<Book, 'people'>;
  readonly #levels: LevelReader;
  readonly #pages: PageStore;
  readonly #tasks: PageTaskStore;
  readonly #teller: PersonTeller;
  readonly #announcer: PageAnnouncer;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'people'>;
    levels: LevelReader;
    pages: PageStore;
    tasks: PageTaskStore;
    teller: PersonTeller;
    announcer: PageAnnouncer;
    logger: LoggerService;
    now: () => Date;
  }) {
    this.#book = options.book;
    this.#levels = options.levels;
    this.#pages = options.pages;
    this.#tasks = options.tasks;
    this.#teller = options.teller;
    this.#announcer = options.announcer;
    this.#logger = options.logger;
    this.#now = options.now;
  }

  async run(claimed: ClaimedTask, rung: Rung): Promise<void> {
    const page = await this.#begin(claimed.pageId, rung);
    if (!page) {
      await this.#tasks.finish(claimed);
      return;
    }
    const { people, error } = await this.#peopleOf(claimed, rung, page);
    if (!people.length) {
      await this.#end(claimed, rung, [
        {
          kind: 'delivery',
          ...rung,
          at: this.#at(),
          via: 'notification',
          state: 'nobody',
          ...(error !== undefined && { error }),
        },
      ]);
      return;
    }
    const tellings = await this.#tellAll(claimed, rung, page, people);
    if (tellings && tellings.some(mayGoBetter) && claimed.attempts < ATTEMPTS) {
      const now = this.#now().getTime() + retryAfter(claimed.attempts);
      await this.#tasks.postpone(claimed, new Date(now).toISOString());
    } else if (tellings) {
      await this.#end(claimed, rung, []);
    }
  }

  /** @returns undefined for a page that somebody answered meanwhile. */
  async #begin(pageId: string, rung: Rung): Promise<FoldedPage | undefined> {
    const { stored, changed } = await this.#pages.change(pageId, ({ page }) =>
      page.status === 'open' && !isAt(page, rung)
        ? { events: [{ kind: 'level-begun', at: this.#at(), ...rung }] }
        : undefined,
    );
    if (changed) {
      const isFirst = rung.level === 0 && rung.round === 0;
      await this.#announcer.announce(
        stored.page,
        isFirst ? undefined : 'escalated',
      );
    }
    return stored.page.status === 'open' ? stored.page : undefined;
  }

  /** @returns refs; empty for nobody, with a sentence where nobody knows. */
  async #peopleOf(
    claimed: ClaimedTask,
    { level }: Rung,
    { policy, id }: FoldedPage,
  ): Promise<{ people: string[]; error?: string }> {
    const { title } = policy.levels[level];
    try {
      const standing = await this.#levels.read(policy, level, this.#at());
      const { people, unknown } = peopleOfLevel(standing);
      return people.length || !unknown
        ? { people }
        : {
            people,
            error: `Who is on call for ${title} is not known at this time.`,
          };
    } catch (error) {
      if (claimed.attempts < ATTEMPTS) {
        throw error;
      }
      // The levels above may be readable, and somebody has to be told.
      this.#logger.error(
        `Could not read who is told of page ${id} at ${title}: ${error}`,
      );
      return {
        people: [],
        error: `Who is on call for ${title} could not be read. The log of the backend says why.`,
      };
    }
  }

  /** @returns undefined where another replica is at it by now. */
  async #tellAll(
    claimed: ClaimedTask,
    rung: Rung,
    page: FoldedPage,
    refs: string[],
  ): Promise<Telling[] | undefined> {
    const people = await peopleOf(this.#book, [...refs, page.createdBy]);
    const payload = toNotification(page, {
      level: rung.level,
      caller: people[page.createdBy].name,
    });
    const tellings: Telling[] = [];
    for (const ref of refs.filter(person => !wasTold(page, rung, person))) {
      if (!(await this.#tasks.renew(claimed, claimUntil(this.#now())))) {
        return undefined;
      }
      const telling = await this.#teller.tell(people[ref], payload);
      const { again: _, ...outcome } = { again: false, ...telling };
      const { stored } = await this.#pages.change(page.id, () => ({
        events: [
          {
            kind: 'delivery',
            ...rung,
            at: this.#at(),
            person: ref,
            via: 'notification',
            ...outcome,
          },
        ],
      }));
      await this.#announcer.announce(stored.page);
      tellings.push(telling);
      if (stored.page.status !== 'open') {
        // Somebody is on it: the others can sleep.
        break;
      }
    }
    return tellings;
  }

  async #end(
    claimed: ClaimedTask,
    rung: Rung,
    events: PageEvent[],
  ): Promise<void> {
    const finished = await this.#tasks.finish(claimed, (stored: StoredPage) =>
      climbOn(stored, [
        ...events,
        {
          kind: 'level-ended',
          at: this.#at(),
          ...rung,
          reached: stored.page.deliveries.some(
            delivery => isOf(delivery, rung) && delivery.state === 'sent',
          ),
        },
      ]),
    );
    if (finished?.changed) {
      await this.#announcer.announce(finished.stored.page);
    }
  }

  #at(): string {
    return this.#now().toISOString();
  }
}

function mayGoBetter(telling: Telling): boolean {
  return telling.state === 'failed' && telling.again;
}

function isOf(one: Rung, other: Rung): boolean {
  return one.level === other.level && one.round === other.round;
}

function isAt(page: FoldedPage, rung: Rung): boolean {
  return page.rung !== undefined && isOf(page, rung);
}

function wasTold(page: FoldedPage, rung: Rung, person: string): boolean {
  return page.deliveries.some(
    delivery =>
      isOf(delivery, rung) &&
      delivery.person === person &&
      delivery.state === 'sent',
  );
}

import type { DiscoveryService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  lapsedEvent,
  renderCalendar,
  type CalendarEvent,
  type CalendarFeeds,
  type FeedRecord,
  type ReadableEntities,
} from '@callboard/backstage-plugin-environments-node';
import {
  joinShifts,
  resolveShifts,
  type PersonShift,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { Book } from '../book/Book';
import type { OverrideStore } from '../changes/OverrideStore';
import { peopleOf } from '../read/peopleOf';
import type { PersonShifts } from '../read/PersonShifts';
import { findReadable } from '../read/readableSchedules';
import { eventsOf } from './eventsOf';
import type { FeedRights } from './FeedRights';
import type { FeedOptions, FeedService } from './FeedService';
import { feedWindow, resolvedWindow, shiftsIn } from './feedWindow';
import type { OnCallFeed, OnCallFeedStore } from './OnCallFeedStore';

/** Keeps feeds, and renders them from what is stored. Asks nobody's permission: see its decorator. */
export class DefaultFeedService implements FeedService {
  readonly #book: Pick<Book, 'schedule' | 'people'>;
  readonly #overrides: OverrideStore;
  readonly #shifts: PersonShifts;
  readonly #feeds: CalendarFeeds<OnCallFeed>;
  readonly #store: Pick<OnCallFeedStore, 'listOf' | 'remove'>;
  readonly #rights: FeedRights;
  readonly #discovery: DiscoveryService;
  readonly #appUrl: string;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'schedule' | 'people'>;
    overrides: OverrideStore;
    shifts: PersonShifts;
    feeds: CalendarFeeds<OnCallFeed>;
    feedStore: Pick<OnCallFeedStore, 'listOf' | 'remove'>;
    rights: FeedRights;
    discovery: DiscoveryService;
    /** Of the portal, without a slash at its end. */
    appUrl: string;
    now?: () => Date;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#shifts = options.shifts;
    this.#feeds = options.feeds;
    this.#store = options.feedStore;
    this.#rights = options.rights;
    this.#discovery = options.discovery;
    this.#appUrl = options.appUrl;
    this.#now = options.now ?? (() => new Date());
  }

  async create(
    { scheduleId }: { scheduleId?: string },
    { userRef, readable }: FeedOptions,
  ): Promise<{ id: string; url: string }> {
    if (scheduleId !== undefined) {
      await findReadable(this.#book, scheduleId, readable);
    }
    const id = randomUUID();
    const secret = await this.#feeds.create(
      userRef,
      { id, ...(scheduleId !== undefined && { scheduleId }) },
      await this.#rights.find(readable),
    );
    const baseUrl = await this.#discovery.getExternalBaseUrl('on-call');
    return { id, url: `${baseUrl}/v1/feeds/${secret}.ics` };
  }

  async list({ userRef }: FeedOptions) {
    const feeds = await this.#store.listOf(userRef);
    return {
      items: feeds.map(({ id, scheduleId, createdAt }) => ({
        id,
        ...(scheduleId !== undefined && { scheduleId }),
        createdAt,
      })),
    };
  }

  async remove(id: string, { userRef }: FeedOptions): Promise<void> {
    if (!(await this.#store.remove(userRef, id))) {
      throw new NotFoundError(`No calendar ${id} of yours was found`);
    }
  }

  async read(secret: string): Promise<string> {
    const { feed, lapsedAt } = await this.#feeds.open(secret);
    const product = 'On-call';
    if (lapsedAt) {
      const events = [lapsedEvent(lapsedAt, `${this.#appUrl}/on-call`)];
      return renderCalendar({ product, title: product, events });
    }
    const readable = readableOf(feed);
    const { title, shifts } =
      feed.scheduleId === undefined
        ? await this.#ofUser(feed.userRef, readable)
        : await this.#ofSchedule(feed.scheduleId, readable);
    const events = await this.#eventsOf(
      shifts,
      feed.scheduleId === undefined ? feed.userRef : undefined,
    );
    return renderCalendar({ product, title, events });
  }

  async #ofUser(userRef: string, readable: ReadableEntities | undefined) {
    return {
      title: 'My on-call shifts',
      shifts: await this.#shifts.list(
        userRef,
        resolvedWindow(this.#window()),
        readable,
      ),
    };
  }

  async #ofSchedule(
    scheduleId: string,
    readable: ReadableEntities | undefined,
  ): Promise<{ title: string; shifts: PersonShift[] }> {
    const { schedule } = await findReadable(this.#book, scheduleId, readable);
    const { id, title, timeZone } = schedule;
    const window = resolvedWindow(this.#window());
    const overrides = await this.#overrides.between([id], window);
    return {
      title,
      shifts: joinShifts(
        resolveShifts(schedule, overrides.get(id) ?? [], window),
      ).map(shift => ({
        ...shift,
        scheduleId: id,
        scheduleTitle: title,
        timeZone,
      })),
    };
  }

  async #eventsOf(
    resolved: PersonShift[],
    userRef: string | undefined,
  ): Promise<CalendarEvent[]> {
    const shifts = shiftsIn(resolved, this.#window());
    const people = await peopleOf(
      this.#book,
      shifts.flatMap(shift => shift.people),
    );
    return eventsOf(shifts, {
      appUrl: this.#appUrl,
      people,
      ...(userRef && { userRef }),
    });
  }

  #window() {
    return feedWindow(this.#now().toISOString());
  }
}

function readableOf({ entityRefs }: FeedRecord): ReadableEntities | undefined {
  if (!entityRefs) {
    return undefined;
  }
  const allowed = new Set(entityRefs);
  return async refs => new Set(refs.filter(ref => allowed.has(ref)));
}

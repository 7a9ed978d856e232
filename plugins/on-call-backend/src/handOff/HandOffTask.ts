import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  HandOffNote,
  Override,
} from '@callboard/backstage-plugin-on-call-common';
import type { Book, ListedSchedule } from '../book/Book';
import type { NoteStore } from '../changes/NoteStore';
import type { OverrideStore } from '../changes/OverrideStore';
import type { PersonTeller } from '../paging/PersonTeller';
import { currentNotes, oldestNoteAt } from '../read/currentNotes';
import { peopleOf } from '../read/peopleOf';
import { reachOf } from '../read/windows';
import { describeOpenWork } from './describeOpenWork';
import { handOffsIn, type HandOff } from './handOffsIn';
import type { NoticeKey, NoticeStore } from './NoticeStore';
import type { OpenWork } from './OpenWork';
import type { OpenWorkReader } from './OpenWorkReader';
import { toHandOffNotification } from './toHandOffNotification';

// What was handed over longer ago is no news.
const NEWS_MS = 30 * 60_000;
const TRY_AGAIN_MS = 2 * 60_000;

interface Pending {
  booked: ListedSchedule;
  overrides: Override[];
  handOff: HandOff;
  kind: NoticeKey['kind'];
  keys: NoticeKey[];
}

/**
 * Tells those who hand over and those who take over, a while before and when it comes, with
 * what is open: each once, however many replicas there are.
 */
export class HandOffTask {
  readonly #book: Pick<Book, 'list' | 'people'>;
  readonly #overrides: OverrideStore;
  readonly #notes: NoteStore;
  readonly #store: NoticeStore;
  readonly #work: OpenWorkReader;
  readonly #teller: PersonTeller;
  readonly #logger: LoggerService;
  readonly #beforeMs: number;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'list' | 'people'>;
    overrides: OverrideStore;
    notes: NoteStore;
    store: NoticeStore;
    work: OpenWorkReader;
    teller: PersonTeller;
    logger: LoggerService;
    /** How long before a hand-off people are told first. */
    beforeMs: number;
    now: () => Date;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#notes = options.notes;
    this.#store = options.store;
    this.#work = options.work;
    this.#teller = options.teller;
    this.#logger = options.logger;
    this.#beforeMs = options.beforeMs;
    this.#now = options.now;
  }

  /** Sends what was not sent yet; what fails is tried again two minutes later. */
  async run(signal: AbortSignal): Promise<void> {
    const now = this.#now();
    const since = new Date(now.getTime() - NEWS_MS).toISOString();
    const pending = await this.#listPending(now, since);
    if (pending.length) {
      const ids = pending.map(({ booked }) => booked.schedule.id);
      const [work, notes] = await Promise.all([
        this.#work.read(
          pending.flatMap(({ booked }) => booked.entities),
          signal,
        ),
        this.#notes.since([...new Set(ids)], oldestNoteAt(now.toISOString())),
      ]);
      for (const one of pending) {
        signal.throwIfAborted();
        await this.#tell(one, work, notes);
      }
    }
    await this.#store.removeBefore(since);
  }

  async #listPending(now: Date, since: string): Promise<Pending[]> {
    const at = now.toISOString();
    const window = {
      from: since,
      // Half open, and what is exactly so far away is to be told now.
      to: new Date(now.getTime() + this.#beforeMs + 1).toISOString(),
    };
    const schedules = await this.#book.list();
    const overrides = await this.#overrides.between(
      schedules.map(({ schedule }) => schedule.id),
      reachOf(at),
    );
    const sent = new Set((await this.#store.listSent(since)).map(nameOf));
    return schedules.flatMap(booked => {
      const own = overrides.get(booked.schedule.id) ?? [];
      return this.#handOffsOf(booked, own, window).flatMap(handOff => {
        const kind = handOff.at <= at ? 'now' : 'soon';
        const keys = [...handOff.incoming, ...handOff.outgoing]
          .map((person): NoticeKey => {
            const scheduleId = booked.schedule.id;
            return { scheduleId, at: handOff.at, person, kind };
          })
          .filter(key => !sent.has(nameOf(key)));
        return keys.length
          ? [{ booked, overrides: own, handOff, kind, keys }]
          : [];
      });
    });
  }

  #handOffsOf(
    { schedule }: ListedSchedule,
    overrides: Override[],
    window: { from: string; to: string },
  ): HandOff[] {
    try {
      return handOffsIn(schedule, overrides, window);
    } catch (error) {
      // Its authors are told where it is shown; it keeps no other from being handed over.
      if (isError(error) && error.name === 'InputError') {
        this.#logger.debug(`No hand-offs of ${schedule.id}: ${error}`);
        return [];
      }
      throw error;
    }
  }

  async #tell(
    { booked, overrides, handOff, kind, keys }: Pending,
    work: OpenWork,
    written: HandOffNote[],
  ): Promise<void> {
    const { schedule, entities } = booked;
    const notes = currentNotes(written, { schedule, overrides }, handOff.at);
    const people = await peopleOf(this.#book, [
      ...handOff.incoming,
      ...handOff.outgoing,
      ...notes.map(({ author }) => author),
    ]);
    const refs = new Set(entities.map(({ entityRef }) => entityRef));
    const open = describeOpenWork(work, refs);
    for (const key of keys) {
      const now = this.#now();
      const until = new Date(now.getTime() + TRY_AGAIN_MS).toISOString();
      if (await this.#store.claim(key, { now: now.toISOString(), until })) {
        const person = people[key.person];
        const telling = await this.#teller.tell(
          person,
          toHandOffNotification(
            { schedule, handOff, kind, people, notes, open },
            person,
          ),
        );
        // Whoever is no user of the catalog is none in two minutes either.
        if (telling.state === 'sent' || !telling.again) {
          await this.#store.markSent(key, this.#now().toISOString());
        }
      }
    }
  }
}

function nameOf({ scheduleId, at, person, kind }: NoticeKey): string {
  return JSON.stringify([scheduleId, at, person, kind]);
}

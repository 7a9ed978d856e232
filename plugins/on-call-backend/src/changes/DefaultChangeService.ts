import { isError, NotFoundError } from '@backstage/errors';
import type {
  HandOffNote,
  Override,
  OverrideRequest,
  SwapAnswer,
  SwapRequest,
  SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { Book, ListedSchedule } from '../book/Book';
import type { ChangePublisher } from '../events/ChangePublisher';
import { assertReadable } from '../read/readableSchedules';
import type { ChangeNotifier } from './ChangeNotifier';
import type { ChangeOptions, ChangeService } from './ChangeService';
import type { NoteStore } from './NoteStore';
import type { OverrideChanges } from './OverrideChanges';
import type { ProviderOverrides } from './ProviderOverrides';
import type { SwapChanges } from './SwapChanges';

/** Changes what is stored, and tells whom it concerns. Asks nobody's permission: see its decorator. */
export class DefaultChangeService implements ChangeService {
  readonly #book: Pick<Book, 'schedule'>;
  readonly #overrides: OverrideChanges;
  readonly #swaps: SwapChanges;
  readonly #notes: NoteStore;
  readonly #publisher: Pick<ChangePublisher, 'publish'>;
  readonly #notifier: ChangeNotifier;
  readonly #providers: Pick<ProviderOverrides, 'resweep'>;
  readonly #now: () => Date;

  constructor(options: {
    book: Pick<Book, 'schedule'>;
    overrides: OverrideChanges;
    swaps: SwapChanges;
    notes: NoteStore;
    publisher: Pick<ChangePublisher, 'publish'>;
    notifier: ChangeNotifier;
    providers: Pick<ProviderOverrides, 'resweep'>;
    now?: () => Date;
  }) {
    this.#book = options.book;
    this.#overrides = options.overrides;
    this.#swaps = options.swaps;
    this.#notes = options.notes;
    this.#publisher = options.publisher;
    this.#notifier = options.notifier;
    this.#providers = options.providers;
    this.#now = options.now ?? (() => new Date());
  }

  async createOverride(
    scheduleId: string,
    request: OverrideRequest,
    options: ChangeOptions,
  ): Promise<Override> {
    const listed = await this.#find(scheduleId, options);
    const { override, people } = await this.#overrides.create(listed, request, {
      ...options,
      at: this.#at(),
    });
    await this.#providers.resweep(listed);
    await this.#publish(listed);
    await this.#notifier.tellChange({
      schedule: listed.schedule,
      stretch: override,
      people,
      by: options.userRef,
      reason: override.reason,
    });
    return override;
  }

  async removeOverride(
    scheduleId: string,
    overrideId: string,
    query: { confirmHole?: boolean },
    options: ChangeOptions,
  ): Promise<void> {
    const listed = await this.#find(scheduleId, options);
    const removed = await this.#overrides.remove(listed, overrideId, query, {
      ...options,
      at: this.#at(),
    });
    if (removed) {
      await this.#publish(listed);
      await this.#notifier.tellChange({
        ...removed,
        schedule: listed.schedule,
        by: options.userRef,
      });
    }
  }

  async requestSwap(
    scheduleId: string,
    request: SwapRequestBody,
    options: ChangeOptions,
  ): Promise<SwapRequest> {
    const listed = await this.#find(scheduleId, options);
    const swap = await this.#swaps.request(listed, request, {
      ...options,
      at: this.#at(),
    });
    await this.#publish(listed);
    await this.#notifier.tellSwap(listed.schedule, swap, options.userRef);
    return swap;
  }

  async answerSwap(
    swapId: string,
    answer: SwapAnswer,
    options: ChangeOptions,
  ): Promise<SwapRequest> {
    const listed = await this.#findOfSwap(swapId, options);
    const { swap, isNew } = await this.#swaps.answer(listed, swapId, answer, {
      ...options,
      at: this.#at(),
    });
    if (isNew) {
      await this.#providers.resweep(listed);
      await this.#publish(listed);
      await this.#notifier.tellSwap(listed.schedule, swap, options.userRef);
    }
    return swap;
  }

  async leaveNote(
    scheduleId: string,
    text: string,
    options: ChangeOptions,
  ): Promise<HandOffNote> {
    const listed = await this.#find(scheduleId, options);
    const note: HandOffNote = {
      id: randomUUID(),
      scheduleId,
      text,
      author: options.userRef,
      createdAt: this.#at(),
    };
    await this.#notes.add(note);
    await this.#publish(listed);
    return note;
  }

  /** With everything that names it: all of that is to be told. */
  async #find(
    scheduleId: string,
    { readable }: ChangeOptions,
  ): Promise<ListedSchedule> {
    const found = await this.#book.schedule(scheduleId);
    return assertReadable(scheduleId, found, readable);
  }

  async #findOfSwap(
    swapId: string,
    options: ChangeOptions,
  ): Promise<ListedSchedule> {
    const { scheduleId } = await this.#swaps.find(swapId);
    try {
      return await this.#find(scheduleId, options);
    } catch (error) {
      // Its words name the schedule, which the caller may not know of.
      throw isError(error) && error.name === 'NotFoundError'
        ? new NotFoundError(`No swap ${swapId} was found`)
        : error;
    }
  }

  async #publish({ schedule, entities }: ListedSchedule): Promise<void> {
    await this.#publisher.publish({
      entityRefs: entities.map(({ entityRef }) => entityRef),
      scheduleIds: [schedule.id],
    });
  }

  #at(): string {
    return this.#now().toISOString();
  }
}

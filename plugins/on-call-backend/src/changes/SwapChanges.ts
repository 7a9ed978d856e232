import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type {
  SwapAnswer,
  SwapRequest,
  SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { ListedSchedule } from '../book/Book';
import type { ChangeOptions } from './ChangeService';
import type { ChangeStores, SwapRecord } from './ChangeStores';
import { describeStretch } from './describeStretch';
import { overridesIn } from './OverrideChanges';
import type { PeopleDirectory } from './PeopleDirectory';
import type { ProviderOverrides } from './ProviderOverrides';
import { ProviderSwaps } from './ProviderSwaps';
import { stretchOf } from './stretchOf';
import {
  answered,
  assertStillOnCall,
  earlierAnswer,
  isOnCall,
  toOverride,
} from './swapAnswers';

const STATUSES = {
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const;

/** Asks for swaps, and answers them. */
export class SwapChanges {
  readonly #stores: ChangeStores;
  readonly #directory: PeopleDirectory;
  readonly #providers: ProviderOverrides;
  readonly #providerSwaps: ProviderSwaps;

  constructor(options: {
    stores: ChangeStores;
    directory: PeopleDirectory;
    providers: ProviderOverrides;
  }) {
    this.#stores = options.stores;
    this.#directory = options.directory;
    this.#providers = options.providers;
    this.#providerSwaps = new ProviderSwaps(options);
  }

  async request(
    { schedule }: ListedSchedule,
    { to, reason, ...wanted }: SwapRequestBody,
    { at, ...options }: ChangeOptions & { at: string },
  ): Promise<SwapRequest> {
    const from = options.userRef;
    if (to === from) {
      throw new InputError('to: expected somebody other than yourself');
    }
    const { start, end } = stretchOf(wanted, at);
    if (wanted.start <= at) {
      throw new InputError(
        'start: it has begun already, and a swap is answered before; expected an instant to come, or hand it over by an override',
      );
    }
    await this.#directory.get(to, 'to', options);
    const swap: SwapRequest = {
      id: randomUUID(),
      scheduleId: schedule.id,
      start,
      end,
      from,
      to,
      ...(reason && { reason }),
      status: 'open',
      createdAt: at,
    };
    await this.#stores.change(schedule.id, async stores => {
      const overrides = await overridesIn(stores, schedule, swap);
      if (!isOnCall(from, schedule, overrides, swap)) {
        throw new InputError(
          `start: you are not on call all the time from ${describeStretch(
            swap,
            schedule.timeZone,
          )}; expected a time in which you are`,
        );
      }
      const waiting = await stores.swaps.waiting([schedule.id], at);
      if (waiting.some(other => isSame(other, swap))) {
        throw new ConflictError(
          'You asked for the same before, and it waits for an answer',
        );
      }
      await stores.swaps.add(swap);
    });
    return swap;
  }

  /** @returns the swap, and whether it was answered just now. */
  async answer(
    listed: ListedSchedule,
    swapId: string,
    answer: SwapAnswer,
    { at, ...options }: ChangeOptions & { at: string },
  ): Promise<{ swap: SwapRequest; isNew: boolean }> {
    const { schedule } = listed;
    const given = { status: STATUSES[answer], by: options.userRef, at };
    const asked = await this.find(swapId);
    assertMayAnswer(asked, answer, given.by);
    const whom =
      answer === 'accept'
        ? await this.#directory.get(asked.to, 'to', options)
        : undefined;
    if (answer === 'accept' && this.#providers.keeps(listed)) {
      return this.#providerSwaps.accept(listed, asked, given, whom);
    }
    return this.#stores.change(schedule.id, async stores => {
      const earlier = await earlierAnswer(stores, listed, asked, given);
      if (earlier) {
        return { swap: earlier, isNew: false };
      }
      await stores.swaps.answer(swapId, given);
      if (answer === 'accept') {
        assertStillOnCall(
          asked,
          schedule,
          await overridesIn(stores, schedule, asked),
        );
        await stores.overrides.add(toOverride(asked, at));
      }
      return { swap: answered(asked, given), isNew: true };
    });
  }

  /** @throws `NotFoundError` when there never was such a swap. */
  async find(swapId: string): Promise<SwapRecord> {
    const swap = await this.#stores.swaps.get(swapId);
    if (!swap) {
      throw new NotFoundError(`No swap ${swapId} was found`);
    }
    return swap;
  }
}

function assertMayAnswer(
  { from, to }: SwapRequest,
  answer: SwapAnswer,
  by: string,
): void {
  if (answer === 'withdraw' && by !== from) {
    throw new NotAllowedError(`Only ${from}, who asked, can withdraw it`);
  }
  if (answer !== 'withdraw' && by !== to) {
    throw new NotAllowedError(`Only ${to}, who is asked, can ${answer} it`);
  }
}

function isSame(one: SwapRequest, other: SwapRequest): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.start === other.start &&
    one.end === other.end
  );
}

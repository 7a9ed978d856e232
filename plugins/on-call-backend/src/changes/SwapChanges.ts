import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  resolveShifts,
  type Override,
  type Schedule,
  type SwapAnswer,
  type SwapRequest,
  type SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { ListedSchedule } from '../book/Book';
import type { ChangeOptions } from './ChangeService';
import type { ChangeStores, SwapRecord } from './ChangeStores';
import { describeInstant, describeStretch } from './describeStretch';
import { overridesIn } from './OverrideChanges';
import type { PeopleDirectory } from './PeopleDirectory';
import type { ProviderOverrides } from './ProviderOverrides';
import { stretchOf, type Stretch } from './stretchOf';

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

  constructor(options: {
    stores: ChangeStores;
    directory: PeopleDirectory;
    providers: ProviderOverrides;
  }) {
    this.#stores = options.stores;
    this.#directory = options.directory;
    this.#providers = options.providers;
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
    const status = STATUSES[answer];
    const by = options.userRef;
    const asked = await this.find(swapId);
    assertMayAnswer(asked, answer, by);
    const whom =
      answer === 'accept'
        ? await this.#directory.get(asked.to, 'to', options)
        : undefined;
    return this.#stores.change(schedule.id, async stores => {
      const isOpen = asked.start > at;
      if (!isOpen || !(await stores.swaps.answer(swapId, { status, by, at }))) {
        const found = (await stores.swaps.get(swapId))!;
        if (found.status === status && found.answeredBy === by) {
          return { swap: toSwap(found), isNew: false };
        }
        throw new ConflictError(describeAnswer(found, schedule));
      }
      if (answer === 'accept') {
        const overrides = await overridesIn(stores, schedule, asked);
        if (!isOnCall(asked.from, schedule, overrides, asked)) {
          throw new ConflictError(
            `${
              asked.from
            } is not on call any more all the time from ${describeStretch(
              asked,
              schedule.timeZone,
            )}`,
          );
        }
        const override = toOverride(asked, at);
        if (this.#providers.keeps(listed)) {
          await this.#providers.create(listed, override, whom);
        } else {
          await stores.overrides.add(override);
        }
      }
      return {
        swap: toSwap({ ...asked, status, answeredAt: at }),
        isNew: true,
      };
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

function isOnCall(
  person: string,
  schedule: Schedule,
  overrides: Override[],
  { start, end }: Stretch,
): boolean {
  return resolveShifts(schedule, overrides, { from: start, to: end }).every(
    ({ people }) => people.includes(person),
  );
}

function isSame(one: SwapRequest, other: SwapRequest): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.start === other.start &&
    one.end === other.end
  );
}

function toOverride(swap: SwapRequest, at: string): Override {
  return {
    id: randomUUID(),
    scheduleId: swap.scheduleId,
    start: swap.start,
    end: swap.end,
    person: swap.to,
    ...(swap.reason && { reason: swap.reason }),
    createdBy: swap.to,
    createdAt: at,
  };
}

function toSwap({ answeredBy: _, ...swap }: SwapRecord): SwapRequest {
  return swap;
}

function describeAnswer(
  { status, answeredBy, answeredAt, start }: SwapRecord,
  { timeZone }: Schedule,
): string {
  if (status === 'open' || !answeredAt) {
    return `The shift began on ${describeInstant(
      start,
      timeZone,
    )} (${timeZone}), so that the swap has expired`;
  }
  return `It was ${status} by ${answeredBy} on ${describeInstant(
    answeredAt,
    timeZone,
  )} (${timeZone})`;
}

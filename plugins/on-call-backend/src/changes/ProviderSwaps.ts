import { ConflictError } from '@backstage/errors';
import type {
  Person,
  SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { BookedSchedule } from '../book/Book';
import { inTime } from '../paging/inTime';
import type { ChangeSet, ChangeStores, SwapRecord } from './ChangeStores';
import { overridesIn } from './OverrideChanges';
import type { ProviderOverrides } from './ProviderOverrides';
import {
  answered,
  assertStillOnCall,
  describeAnswer,
  earlierAnswer,
  isOnCall,
  toOverride,
  toSwap,
  type GivenAnswer,
} from './swapAnswers';

// A provider answers or is given up well before somebody else may ask it for the same.
const PATIENCE_MS = 45_000;
const CLAIM_MS = 120_000;

/**
 * Accepts swaps of schedules whose overrides their provider keeps.
 *
 * @remarks
 * Nothing is locked in the database while the provider is asked. The swap is claimed before and
 * answered after that, so that of several who accept it one asks. Whoever dies in between loses the
 * claim after two minutes. The swap is open then, and may be accepted again: where the provider is
 * seen to have taken it already that is noted, and it is not asked again.
 */
export class ProviderSwaps {
  readonly #stores: ChangeStores;
  readonly #providers: ProviderOverrides;
  readonly #patienceMs: number;

  constructor(options: {
    stores: ChangeStores;
    providers: ProviderOverrides;
    /** For how long a provider is waited for. Defaults to 45 seconds. */
    patienceMs?: number;
  }) {
    this.#stores = options.stores;
    this.#providers = options.providers;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /** @throws what the provider says when it does not take it: then the swap stays open. */
  async accept(
    listed: BookedSchedule,
    asked: SwapRecord,
    given: GivenAnswer,
    whom: Person | undefined,
  ): Promise<{ swap: SwapRequest; isNew: boolean }> {
    const { id, scheduleId } = asked;
    const claim = randomUUID();
    const known = await this.#stores.change(scheduleId, async stores => {
      const earlier = await earlierAnswer(stores, listed, asked, given);
      if (earlier) {
        return { swap: earlier, isNew: false };
      }
      if (await this.#wasTaken(stores, listed, id)) {
        return this.#settle(stores, listed, asked, given);
      }
      const until = new Date(Date.parse(given.at) + CLAIM_MS).toISOString();
      await stores.swaps.claim(id, { claim, until });
      return undefined;
    });
    if (known) {
      return known;
    }
    await this.#ask(listed, asked, { claim, at: given.at, whom });
    return this.#stores.change(scheduleId, stores =>
      this.#settle(stores, listed, asked, given),
    );
  }

  /**
   * Whether the provider took it when somebody asked before, and was gone before that was noted.
   *
   * @throws `ConflictError` where it can be taken no more.
   */
  async #wasTaken(
    stores: ChangeSet,
    { schedule }: BookedSchedule,
    id: string,
  ): Promise<boolean> {
    const swap = (await stores.swaps.get(id))!;
    const overrides = await overridesIn(stores, schedule, swap);
    if (
      swap.claimedUntil !== undefined &&
      isOnCall(swap.to, schedule, overrides, swap) &&
      !isOnCall(swap.from, schedule, overrides, swap)
    ) {
      return true;
    }
    assertStillOnCall(swap, schedule, overrides);
    return false;
  }

  async #ask(
    listed: BookedSchedule,
    asked: SwapRecord,
    options: { claim: string; at: string; whom: Person | undefined },
  ): Promise<void> {
    const { claim, at, whom } = options;
    let hasAnswered = false;
    try {
      await inTime(listed.provider, this.#patienceMs, () =>
        this.#providers
          .create(listed, toOverride(asked, at), whom)
          .finally(() => {
            hasAnswered = true;
          }),
      );
    } catch (error) {
      // One that may take it yet is not asked again before the claim lapses.
      if (hasAnswered) {
        await this.#stores.swaps.release(asked.id, claim);
      }
      throw error;
    }
  }

  async #settle(
    { swaps }: ChangeSet,
    { provider, schedule }: BookedSchedule,
    asked: SwapRecord,
    given: GivenAnswer,
  ): Promise<{ swap: SwapRequest; isNew: boolean }> {
    if (await swaps.answer(asked.id, given)) {
      return { swap: answered(asked, given), isNew: true };
    }
    // Only where noting it took longer than the claim lasts.
    const found = (await swaps.get(asked.id))!;
    if (found.status === given.status && found.answeredBy === given.by) {
      return { swap: toSwap(found), isNew: false };
    }
    throw new ConflictError(
      `${describeAnswer(
        found,
        schedule,
      )}, but ${provider} took it; expected it to be taken back there`,
    );
  }
}

import { ConflictError } from '@backstage/errors';
import {
  resolveShifts,
  type Override,
  type Schedule,
  type SwapRequest,
} from '@callboard/backstage-plugin-on-call-common';
import { randomUUID } from 'node:crypto';
import type { BookedSchedule } from '../book/Book';
import type { ChangeSet, SwapRecord } from './ChangeStores';
import { describeInstant, describeStretch } from './describeStretch';
import type { Stretch } from './stretchOf';

/** What somebody answers to a swap. */
export interface GivenAnswer {
  status: 'accepted' | 'declined' | 'withdrawn';
  /** Full ref of a User. */
  by: string;
  at: string;
}

/**
 * Tells whether a swap can be answered.
 *
 * @returns the swap where the same person answered the same before; undefined where it can be answered.
 * @throws `ConflictError` where it was answered otherwise, has expired, or its provider is being asked.
 */
export async function earlierAnswer(
  { swaps }: Pick<ChangeSet, 'swaps'>,
  listed: BookedSchedule,
  { id }: SwapRequest,
  { status, by, at }: GivenAnswer,
): Promise<SwapRequest | undefined> {
  const found = (await swaps.get(id))!;
  if (found.status === status && found.answeredBy === by) {
    return toSwap(found);
  }
  if (found.status !== 'open' || found.start <= at) {
    throw new ConflictError(describeAnswer(found, listed.schedule));
  }
  if (found.claimedUntil !== undefined && found.claimedUntil > at) {
    throw new ConflictError(describeClaim(found.claimedUntil, found, listed));
  }
  return undefined;
}

/** @throws `ConflictError` where who asked is not on call any more in all of it. */
export function assertStillOnCall(
  swap: SwapRequest,
  schedule: Schedule,
  overrides: Override[],
): void {
  if (!isOnCall(swap.from, schedule, overrides, swap)) {
    throw new ConflictError(
      `${swap.from} is not on call any more all the time from ${describeStretch(
        swap,
        schedule.timeZone,
      )}`,
    );
  }
}

/** Whether somebody is on call all the time. */
export function isOnCall(
  person: string,
  schedule: Schedule,
  overrides: Override[],
  { start, end }: Stretch,
): boolean {
  return resolveShifts(schedule, overrides, { from: start, to: end }).every(
    ({ people }) => people.includes(person),
  );
}

/** What an accepted swap makes. */
export function toOverride(swap: SwapRequest, at: string): Override {
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

/** A swap that was open, once it is answered. */
export function answered(
  asked: SwapRecord,
  { status, at }: GivenAnswer,
): SwapRequest {
  return toSwap({ ...asked, status, answeredAt: at });
}

/** A swap as it is told. */
export function toSwap({
  answeredBy: _,
  claimedUntil: __,
  ...swap
}: SwapRecord): SwapRequest {
  return swap;
}

/** Why it cannot be answered any more. */
export function describeAnswer(
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

function describeClaim(
  until: string,
  { to }: SwapRequest,
  { provider, schedule: { timeZone } }: BookedSchedule,
): string {
  return `${to} is accepting it, and whether ${provider} takes it is not known yet; where it stays open, it can be answered again on ${describeInstant(
    until,
    timeZone,
  )} (${timeZone})`;
}

import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  HandOffNote,
  Override,
  OverrideRequest,
  SwapAnswer,
  SwapRequest,
  SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';

/** Who changes something. */
export interface ChangeOptions {
  credentials: BackstageCredentials;
  /** Full ref of the User who does. */
  userRef: string;
  /** Which entities the user may read; every one where absent. */
  readable?: ReadableEntities;
}

/**
 * What can be changed about who is on call.
 *
 * @remarks Every method throws `NotFoundError` when there is no such schedule or swap for the caller.
 */
export interface ChangeService {
  /**
   * Has somebody, or nobody, on call instead of whom the schedule says; what has
   * passed of the time stays as it was.
   *
   * @throws `InputError` for a time or a person that cannot be.
   * @throws `ConflictError` that names the hole that it would leave, unless that is confirmed.
   */
  createOverride(
    scheduleId: string,
    request: OverrideRequest,
    options: ChangeOptions,
  ): Promise<Override>;

  /**
   * Takes back what has not passed of an override; once more changes nothing.
   *
   * @throws `InputError` for one that is over.
   * @throws `ConflictError` that names the hole that it would leave, unless that is confirmed.
   */
  removeOverride(
    scheduleId: string,
    overrideId: string,
    query: { confirmHole?: boolean },
    options: ChangeOptions,
  ): Promise<void>;

  /**
   * @throws `InputError` for a time in which the caller is not on call, and for somebody who cannot be asked.
   * @throws `ConflictError` when the same was asked before and waits for an answer.
   */
  requestSwap(
    scheduleId: string,
    request: SwapRequestBody,
    options: ChangeOptions,
  ): Promise<SwapRequest>;

  /**
   * @throws `NotAllowedError` unless the one who is asked accepts or declines, or the one who asked withdraws.
   * @throws `ConflictError` for one that was answered otherwise or has expired, and where who asked is not on call any more.
   */
  answerSwap(
    swapId: string,
    answer: SwapAnswer,
    options: ChangeOptions,
  ): Promise<SwapRequest>;

  leaveNote(
    scheduleId: string,
    text: string,
    options: ChangeOptions,
  ): Promise<HandOffNote>;
}

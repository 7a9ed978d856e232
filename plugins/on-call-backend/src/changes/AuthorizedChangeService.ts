import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  onCallOverridePermission,
  onCallReadPermission,
  type HandOffNote,
  type Override,
  type OverrideRequest,
  type SwapAnswer,
  type SwapRequest,
  type SwapRequestBody,
} from '@callboard/backstage-plugin-on-call-common';
import type { ChangeOptions, ChangeService } from './ChangeService';

const mayChange = [onCallReadPermission, onCallOverridePermission];

/** Lets through who may change who is on call, for schedules that they may read. */
export class AuthorizedChangeService implements ChangeService {
  readonly #service: ChangeService;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: {
    service: ChangeService;
    authorizer: EntityAuthorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async createOverride(
    scheduleId: string,
    request: OverrideRequest,
    options: ChangeOptions,
  ): Promise<Override> {
    return this.#service.createOverride(
      scheduleId,
      request,
      await this.#narrowed(options),
    );
  }

  async removeOverride(
    scheduleId: string,
    overrideId: string,
    query: { confirmHole?: boolean },
    options: ChangeOptions,
  ): Promise<void> {
    await this.#service.removeOverride(
      scheduleId,
      overrideId,
      query,
      await this.#narrowed(options),
    );
  }

  async requestSwap(
    scheduleId: string,
    request: SwapRequestBody,
    options: ChangeOptions,
  ): Promise<SwapRequest> {
    return this.#service.requestSwap(
      scheduleId,
      request,
      await this.#narrowed(options),
    );
  }

  async answerSwap(
    swapId: string,
    answer: SwapAnswer,
    options: ChangeOptions,
  ): Promise<SwapRequest> {
    return this.#service.answerSwap(
      swapId,
      answer,
      await this.#narrowed(options),
    );
  }

  async leaveNote(
    scheduleId: string,
    text: string,
    options: ChangeOptions,
  ): Promise<HandOffNote> {
    return this.#service.leaveNote(
      scheduleId,
      text,
      await this.#narrowed(options),
    );
  }

  async #narrowed(options: ChangeOptions): Promise<ChangeOptions> {
    const readable = await this.#authorizer.authorizeEntities(
      mayChange,
      options,
    );
    return { ...options, readable };
  }
}

import type { EntityAuthorizer } from '@callboard/backstage-plugin-environments-node';
import {
  onCallOverridePermission,
  onCallPagePermission,
  onCallReadPermission,
  type EntityOnCall,
  type Fairness,
  type MyOnCall,
  type OnCallConcerns,
  type PersonShift,
  type ScheduleDetails,
  type SchedulePortfolioPage,
  type SchedulePortfolioQuery,
  type TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { OnCallReads, ReadOptions } from './OnCallReads';

const mayRead = {
  required: [onCallReadPermission],
  optional: [onCallOverridePermission, onCallPagePermission],
};

/**
 * Lets through who may read who is on call, on entities that they may read in
 * the catalog; a schedule is readable by whoever may read an entity that names it.
 */
export class AuthorizedOnCallReads implements OnCallReads {
  readonly #reads: OnCallReads;
  readonly #authorizer: EntityAuthorizer;

  constructor(options: { reads: OnCallReads; authorizer: EntityAuthorizer }) {
    this.#reads = options.reads;
    this.#authorizer = options.authorizer;
  }

  async getOnCall(
    entityRef: string,
    options: ReadOptions,
  ): Promise<EntityOnCall> {
    const granted = await this.#authorizer.authorizeEntity(
      entityRef,
      mayRead,
      options,
    );
    return this.#reads.getOnCall(entityRef, {
      ...options,
      may: rightsOf(granted),
    });
  }

  async getSchedules(
    query: SchedulePortfolioQuery,
    options: ReadOptions,
  ): Promise<SchedulePortfolioPage> {
    return this.#reads.getSchedules(query, await this.#narrowed(options));
  }

  async getSchedule(
    scheduleId: string,
    window: Partial<TimeWindow>,
    options: ReadOptions,
  ): Promise<ScheduleDetails> {
    return this.#reads.getSchedule(
      scheduleId,
      window,
      await this.#narrowed(options),
    );
  }

  async getFairness(
    scheduleId: string,
    window: Partial<TimeWindow>,
    options: ReadOptions,
  ): Promise<Fairness> {
    return this.#reads.getFairness(
      scheduleId,
      window,
      await this.#narrowed(options),
    );
  }

  async getConcerns(
    query: { owner?: string[]; days?: number },
    options: ReadOptions,
  ): Promise<OnCallConcerns> {
    return this.#reads.getConcerns(query, await this.#narrowed(options));
  }

  async getMine(userRef: string, options: ReadOptions): Promise<MyOnCall> {
    return this.#reads.getMine(userRef, await this.#narrowed(options));
  }

  async getShiftsOf(
    userRef: string,
    options: ReadOptions,
  ): Promise<{ shifts: PersonShift[] }> {
    return this.#reads.getShiftsOf(userRef, await this.#narrowed(options));
  }

  async #narrowed(options: ReadOptions): Promise<ReadOptions> {
    const { granted, readable } = await this.#authorizer.authorizeReadable(
      mayRead,
      options,
    );
    return { ...options, readable, may: rightsOf(granted) };
  }
}

function rightsOf(granted: Set<BasicPermission>) {
  return {
    override: granted.has(onCallOverridePermission),
    page: granted.has(onCallPagePermission),
  };
}

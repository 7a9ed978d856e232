import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import type {
  EntityOnCall,
  Fairness,
  MyOnCall,
  OnCallConcerns,
  OnCallRights,
  PersonShift,
  ScheduleDetails,
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
  TimeWindow,
} from '@callboard/backstage-plugin-on-call-common';

/** On whose behalf something is asked. */
export interface ReadOptions {
  credentials: BackstageCredentials;
  /** What the answer says of the caller's rights; nothing is allowed where absent. */
  may?: OnCallRights;
  /** Which entities the caller may read; every one where absent. */
  readable?: ReadableEntities;
}

/** What can be asked about who is on call. */
export interface OnCallReads {
  /** @throws `NotFoundError` when there is no such entity for the caller. */
  getOnCall(entityRef: string, options: ReadOptions): Promise<EntityOnCall>;

  /** @throws `InputError` for a cursor that no page gave. */
  getSchedules(
    query: SchedulePortfolioQuery,
    options: ReadOptions,
  ): Promise<SchedulePortfolioPage>;

  /**
   * @throws `NotFoundError` when there is no such schedule for the caller.
   * @throws `InputError` for a window that ends before it begins, or is longer than a year.
   */
  getSchedule(
    scheduleId: string,
    window: Partial<TimeWindow>,
    options: ReadOptions,
  ): Promise<ScheduleDetails>;

  /** @throws as {@link OnCallReads.getSchedule} */
  getFairness(
    scheduleId: string,
    window: Partial<TimeWindow>,
    options: ReadOptions,
  ): Promise<Fairness>;

  getConcerns(
    query: { owner?: string[]; days?: number },
    options: ReadOptions,
  ): Promise<OnCallConcerns>;

  /** @param userRef - of the caller */
  getMine(userRef: string, options: ReadOptions): Promise<MyOnCall>;

  getShiftsOf(
    userRef: string,
    options: ReadOptions,
  ): Promise<{ shifts: PersonShift[] }>;
}

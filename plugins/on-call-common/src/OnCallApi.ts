import type {
  EntityOnCall,
  Fairness,
  HandOffNote,
  MyOnCall,
  OnCallConcerns,
  Override,
  OverrideRequest,
  PageDetails,
  PageRequest,
  PageSummary,
  PersonShift,
  ScheduleDetails,
  SchedulePortfolioPage,
  SchedulePortfolioQuery,
  SwapAnswer,
  SwapRequest,
  SwapRequestBody,
} from './types';

/** @public */
export interface OnCallRequestOptions {
  /** For calls by a backend plugin or a command; the browser's fetch adds its own. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * A window of time.
 *
 * @public
 */
export interface TimeWindow {
  /** ISO-8601 instant. */
  from: string;
  /** ISO-8601 instant, exclusive. */
  to: string;
}

/**
 * What the on-call backend answers.
 *
 * @remarks Every method throws `ResponseError` with the backend's own words where the answer is an error.
 *
 * @public
 */
export interface OnCallApi {
  /** GET /v1/entities/:kind/:namespace/:name/on-call */
  getOnCall(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<EntityOnCall>;
  /** POST /v1/entities/:kind/:namespace/:name/refresh; reads its definition again in the background. */
  refresh(
    entityRef: string,
    options?: OnCallRequestOptions,
  ): Promise<{ acceptedAt: string }>;

  /** GET /v1/schedules */
  getSchedules(
    query?: SchedulePortfolioQuery,
    options?: OnCallRequestOptions,
  ): Promise<SchedulePortfolioPage>;
  /** GET /v1/schedules/:scheduleId?from&to; at most 366 days, the next two weeks where absent. */
  getSchedule(
    scheduleId: string,
    window?: TimeWindow,
    options?: OnCallRequestOptions,
  ): Promise<ScheduleDetails>;
  /** GET /v1/schedules/:scheduleId/fairness?from&to; the last 90 days where absent. */
  getFairness(
    scheduleId: string,
    window?: TimeWindow,
    options?: OnCallRequestOptions,
  ): Promise<Fairness>;
  /** GET /v1/concerns?owner&days; holes and conflicts, of the next 30 days where absent, at most 90. */
  getConcerns(
    query?: { owner?: string[]; days?: number },
    options?: OnCallRequestOptions,
  ): Promise<OnCallConcerns>;
  /** GET /v1/me */
  getMine(options?: OnCallRequestOptions): Promise<MyOnCall>;
  /** GET /v1/users/:namespace/:name/shifts; of the next 30 days, of schedules that the caller may read. */
  getShiftsOf(
    userRef: string,
    options?: OnCallRequestOptions,
  ): Promise<{ shifts: PersonShift[] }>;

  /**
   * POST /v1/schedules/:scheduleId/overrides
   *
   * @remarks A `ConflictError` names the hole that it would leave, unless `confirmHole` is set.
   */
  createOverride(
    scheduleId: string,
    request: OverrideRequest,
    options?: OnCallRequestOptions,
  ): Promise<Override>;
  /** DELETE /v1/schedules/:scheduleId/overrides/:overrideId?confirmHole; what has passed of it stays. */
  removeOverride(
    scheduleId: string,
    overrideId: string,
    query?: { confirmHole?: boolean },
    options?: OnCallRequestOptions,
  ): Promise<void>;
  /** POST /v1/schedules/:scheduleId/swaps */
  requestSwap(
    scheduleId: string,
    request: SwapRequestBody,
    options?: OnCallRequestOptions,
  ): Promise<SwapRequest>;
  /** POST /v1/swaps/:swapId/answer */
  answerSwap(
    swapId: string,
    answer: SwapAnswer,
    options?: OnCallRequestOptions,
  ): Promise<SwapRequest>;
  /** POST /v1/schedules/:scheduleId/notes; 1 to 4,000 characters. */
  leaveNote(
    scheduleId: string,
    text: string,
    options?: OnCallRequestOptions,
  ): Promise<HandOffNote>;
  /** PUT /v1/me/absences */
  setAbsenceCalendar(
    url: string,
    options?: OnCallRequestOptions,
  ): Promise<void>;
  /** DELETE /v1/me/absences */
  removeAbsenceCalendar(options?: OnCallRequestOptions): Promise<void>;

  /** POST /v1/calendar-feeds; a secret address to subscribe to: of one schedule, else of the caller's own shifts. */
  createCalendarFeed(
    query?: { scheduleId?: string },
    options?: OnCallRequestOptions,
  ): Promise<{ id: string; url: string }>;
  /** GET /v1/calendar-feeds; the caller's own. Addresses are told once, when they are made. */
  getCalendarFeeds(options?: OnCallRequestOptions): Promise<{
    items: { id: string; scheduleId?: string; createdAt: string }[];
  }>;
  /** DELETE /v1/calendar-feeds/:feedId */
  removeCalendarFeed(
    feedId: string,
    options?: OnCallRequestOptions,
  ): Promise<void>;

  /** POST /v1/entities/:kind/:namespace/:name/pages */
  page(
    entityRef: string,
    request: PageRequest,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails>;
  /** GET /v1/entities/:kind/:namespace/:name/pages?limit&cursor; newest first. */
  getPages(
    entityRef: string,
    query?: { limit?: number; cursor?: string },
    options?: OnCallRequestOptions,
  ): Promise<{ items: PageSummary[]; nextCursor?: string }>;
  /** GET /v1/pages/:pageId */
  getPage(pageId: string, options?: OnCallRequestOptions): Promise<PageDetails>;
  /** POST /v1/pages/:pageId/acknowledge; once more changes nothing. */
  acknowledgePage(
    pageId: string,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails>;
  /** POST /v1/pages/:pageId/resolve; once more changes nothing. */
  resolvePage(
    pageId: string,
    options?: OnCallRequestOptions,
  ): Promise<PageDetails>;
}

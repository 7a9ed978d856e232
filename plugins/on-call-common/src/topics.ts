import type { PageSummary } from './types';

/**
 * Topic of {@link OnCallPageEvent}.
 *
 * @public
 */
export const onCallPageTopic = 'callboard.on-call.page';

/**
 * Published after a page was made or changed.
 *
 * @public
 */
export interface OnCallPageEvent {
  kind: 'created' | 'escalated' | 'acknowledged' | 'resolved' | 'exhausted';
  page: PageSummary;
}

/**
 * Signal channel of one entity; its messages carry nothing and mean "read again".
 *
 * @public
 */
export const onCallSignalChannel = (entityRef: string): string =>
  `on-call:${entityRef}`;

/**
 * Signal channel of one schedule; its messages mean "read again".
 *
 * @public
 */
export const scheduleSignalChannel = (scheduleId: string): string =>
  `on-call:schedule:${scheduleId}`;

/**
 * Signal channel for pages over many schedules.
 *
 * @public
 */
export const onCallPortfolioSignalChannel = 'on-call';

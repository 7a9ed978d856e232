import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { FoldedPage } from '@callboard/backstage-plugin-on-call-common';
import { fitTitle } from './notificationLimits';
import { pagePath } from './pagePath';
import { notificationSeverityOf } from './severityOf';

function notificationOf(page: FoldedPage) {
  return {
    link: pagePath(page),
    severity: notificationSeverityOf(page.policy, page.severity),
    topic: 'on-call',
  };
}

/**
 * A page as somebody of a level reads it.
 *
 * @param caller - the name of whoever pages
 */
export function toNotification(
  page: FoldedPage,
  { level, caller }: { level: number; caller: string },
): NotificationPayload {
  const { title: name } = page.policy.levels[level];
  const full = `${page.severity} ${page.entityTitle}: ${page.summary}`;
  const title = fitTitle(full);
  const what = `Paged by ${caller} · ${name} · acknowledge it once you are on it`;
  return {
    ...notificationOf(page),
    title,
    description: title === full ? what : `${page.summary}\n${what}`,
    // Sent again, after a crash or in the next round, it is the same line in people's lists.
    scope: `on-call page ${page.id} level ${level}`,
  };
}

/** That nobody answered a page. */
export function toExhaustedNotification(page: FoldedPage): NotificationPayload {
  return {
    ...notificationOf(page),
    title: fitTitle(
      `Nobody answered: ${page.severity} ${page.entityTitle}: ${page.summary}`,
    ),
    description: `${page.policy.title} has nobody left to tell: reach somebody yourself.`,
    scope: `on-call page ${page.id} exhausted`,
  };
}

/** That a provider did not take a page. */
export function toUnsentNotification(
  page: FoldedPage,
  error: string,
): NotificationPayload {
  return {
    ...notificationOf(page),
    title: fitTitle(
      `Your page about ${page.entityTitle} did not reach its provider`,
    ),
    description: `${error} Callboard tells the levels of ${page.policy.title} by notifications instead.`,
    scope: `on-call page ${page.id} unsent`,
  };
}

/** That a provider was not told of an answer, and may wake up others. */
export function toNotPassedOnNotification(
  page: FoldedPage,
  answered: { answer: 'acknowledge' | 'resolve'; provider: string },
): NotificationPayload {
  const { answer, provider } = answered;
  return {
    ...notificationOf(page),
    title: fitTitle(
      `${provider} does not know your answer to: ${page.summary}`,
    ),
    description: `It could not be told that you ${answer}d the page about ${page.entityTitle}, and may tell others: ${answer} it there.`,
    scope: `on-call page ${page.id} ${answer}`,
  };
}

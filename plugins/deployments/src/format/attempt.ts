import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import type { TranslationFunction } from '@backstage/core-plugin-api/alpha';
import { formatSince } from '@callboard/backstage-plugin-environments-react';
import type { deploymentsTranslationRef } from '../translation';
import { joinList } from './text';

/** The `t` of this plugin. */
export type Translate = TranslationFunction<
  (typeof deploymentsTranslationRef)['T']
>;

/** One sentence on where an attempt stands. */
export function attemptSentence(
  t: Translate,
  attempt: Pick<
    Deployment,
    | 'status'
    | 'statusName'
    | 'version'
    | 'createdAt'
    | 'startedAt'
    | 'finishedAt'
    | 'updatedAt'
    | 'approval'
  >,
  now: number,
): string {
  const version = attempt.version.label;
  switch (attempt.status) {
    case 'waiting':
      return attempt.approval?.waitTimerMinutes
        ? t('board.attempt.timer', {
            version,
            minutes: String(attempt.approval.waitTimerMinutes),
          })
        : t('board.attempt.waiting', {
            version,
            duration: formatSince(
              attempt.approval?.since ?? attempt.createdAt,
              now,
            ),
          });
    case 'queued':
      return t('board.attempt.queued', {
        version,
        duration: formatSince(attempt.createdAt, now),
      });
    case 'in_progress':
      return t('board.attempt.in_progress', {
        version,
        duration: formatSince(attempt.startedAt ?? attempt.createdAt, now),
      });
    case 'unmapped':
      return t('board.attempt.unmapped', {
        version,
        status: attempt.statusName ?? attempt.status,
      });
    default:
      return t(`board.attempt.${attempt.status}`, {
        version,
        duration: formatSince(attempt.finishedAt ?? attempt.updatedAt, now),
      });
  }
}

/** `DevOps Lead or Engineering Manager`; absent where the source names nobody. */
export function approversSentence(
  t: Translate,
  approval: Deployment['approval'],
): string | undefined {
  const names = approval?.approvers.map(approver => approver.name) ?? [];
  return names.length ? joinList(names, t('common.or')) : undefined;
}

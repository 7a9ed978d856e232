import type { HealthCategory } from '@callboard/backstage-plugin-environment-health-common';
import type { Portal } from '../../portal/connect';
import { findEnvironment } from './findEnvironment';
import { reportOn, reportUnchecked, type StatusReport } from './StatusReport';

/** What the user wants to know. */
export interface StatusQuestion {
  entityRef: string;
  environment: string;
  categories: HealthCategory[];
}

/** Asks the portal once. */
export async function readReport(
  { health: api, token }: Portal,
  question: StatusQuestion,
  signal: AbortSignal,
): Promise<StatusReport> {
  const health = await api.getHealth(question.entityRef, {
    token,
    signal,
    results: 'all',
  });
  return health.kind === 'health'
    ? reportOn(
        health.entityRef,
        findEnvironment(health.environments, question.environment),
        question.categories,
      )
    : reportUnchecked(health, question.environment);
}

import type { HealthPortfolioCell } from '@callboard/backstage-plugin-environment-health-common';
import type { PortfolioEntry } from '../database/PortfolioStore';
import type { KeptEnvironmentHealth, KeptHealth } from '../model/KeptHealth';
import type { Target } from '../model/Target';
import type { TransitionRecord } from '../model/TransitionRecord';
import { isFailing } from '../rollup/isFailing';
import { toStretch } from '../uptime/Stretch';
import { uptimeOf } from '../uptime/uptimeOf';
import { SPAN_MS } from '../uptime/uptimeOverSpans';
import {
  isAcknowledged,
  orderKeyOf,
  URGENCY_OF_NOTHING,
  urgencyOf,
} from './urgencyOf';

/** The portfolio row of an entity, with what it is found and ordered by. */
export function projectPortfolioEntry(
  target: Target,
  health: KeptHealth,
  context: {
    /** Stretches by which uptime is counted, of the last 30 days. */
    availability: TransitionRecord[];
    now: Date;
  },
): PortfolioEntry {
  const { entityRef, title, owner, system } = target;
  const cells =
    health.kind === 'health'
      ? health.environments.map(environment => toCell(environment, context))
      : [];
  // An environment in which there is nothing to check is neither found nor counted.
  const telling = cells
    .filter(({ state }) => state !== 'empty')
    .map(cell => ({
      environment: cell.environment,
      status: cell.status,
      urgency: urgencyOf(cell),
    }));
  const [urgency = URGENCY_OF_NOTHING] = telling
    .map(cell => cell.urgency)
    .sort();
  return {
    row: {
      entityRef,
      title,
      ...(owner && { owner }),
      ...(system && { system }),
      status: health.kind === 'health' ? health.status : 'unknown',
      acknowledged: isAcknowledged(cells),
      cells,
    },
    orderKey: orderKeyOf(urgency, target),
    cells: telling,
  };
}

function toCell(
  kept: KeptEnvironmentHealth,
  { availability, now }: Parameters<typeof projectPortfolioEntry>[2],
): HealthPortfolioCell {
  const { name, tier } = kept.environment;
  const failing = kept.checks.filter(({ status }) => isFailing(status));
  const worst =
    failing.find(({ acknowledgement }) => !acknowledgement) ?? failing[0];
  const { ratio } = uptimeOf(
    availability
      .filter(({ environment }) => environment === name)
      .map(transition => toStretch(transition, now.getTime())),
    { from: now.getTime() - SPAN_MS['30d'], to: now.getTime() },
  );
  return {
    environment: name,
    tier,
    state: kept.state,
    status: kept.status,
    ...(kept.since && { since: kept.since }),
    failing: failing.length,
    acknowledged: failing.filter(({ acknowledgement }) => acknowledgement)
      .length,
    total: kept.checks.length,
    ...(worst && {
      worst: {
        category: worst.category,
        title: worst.title,
        ...(worst.subject !== undefined && { subject: worst.subject }),
        summary: worst.summary,
        since: worst.since,
      },
    }),
    ...(ratio !== undefined && { uptime30d: ratio }),
  };
}

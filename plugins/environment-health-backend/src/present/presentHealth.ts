import {
  AVAILABILITY_CATEGORIES,
  type EntityHealth,
  type EnvironmentHealth,
  type HealthCheckResult,
  type HealthProblem,
} from '@callboard/backstage-plugin-environment-health-common';
import { worstStatus } from '@callboard/backstage-plugin-environments-common';
import type { HealthReading } from '../database/HealthStore';
import type { MaintenanceClock } from '../maintenance/MaintenanceClock';
import type { KeptEnvironmentHealth } from '../model/KeptHealth';
import type { RoundRecord } from '../model/RoundRecord';
import type { TransitionRecord } from '../model/TransitionRecord';
import { summarizeChecks } from '../rollup/summarizeChecks';
import { toStretch } from '../uptime/Stretch';
import { SPAN_MS, uptimeOverSpans } from '../uptime/uptimeOverSpans';
import { presentCheck } from './presentCheck';

/** What the answer depends on besides what is kept of the health itself. */
export interface PresentOptions {
  /** Of availability, at least those of the longest span. */
  transitions: TransitionRecord[];
  maintenance: MaintenanceClock;
  may: { acknowledge: boolean; run: boolean };
  now: Date;
}

/** From when on transitions matter to an answer given now. */
export function uptimeSince(now: Date): string {
  return new Date(now.getTime() - SPAN_MS['90d']).toISOString();
}

/** Makes the answer for one entity out of what is kept, as of now. */
export function presentHealth(
  { health, rounds, failedPlaces }: HealthReading,
  options: PresentOptions,
): EntityHealth {
  if (health.kind === 'invalid-annotation') {
    return health;
  }
  const byShard = new Map(rounds.map(round => [keyOf(round), round]));
  const environments = health.environments.map(environment =>
    presentEnvironment(environment, byShard, options),
  );
  return {
    kind: 'health',
    entityRef: health.entityRef,
    status: worstStatus(
      environments
        .filter(({ state }) => state !== 'empty')
        .map(({ status }) => status),
    ),
    environments,
    problems: presentProblems(health.environments, failedPlaces),
    may: options.may,
  };
}

function keyOf({
  suiteId,
  shardKey,
}: Pick<RoundRecord, 'suiteId' | 'shardKey'>): string {
  return `${suiteId} ${shardKey}`;
}

function presentEnvironment(
  kept: KeptEnvironmentHealth,
  rounds: Map<string, RoundRecord>,
  { transitions, maintenance, now }: PresentOptions,
): EnvironmentHealth {
  const { name, title, tier, window } = kept.environment;
  const stands = maintenance.at(window, now);
  const { status, categories, checks } = summarizeChecks(
    kept.checks.map(check =>
      presentCheck(check, rounds.get(keyOf(check)), {
        now,
        maintenanceOpen: stands?.open ?? false,
      }),
    ),
  );
  const since =
    status === kept.status ? kept.since : turnedUnknown(checks) ?? kept.since;
  const uptime = uptimeOf(
    transitions.filter(({ environment }) => environment === name),
    checks,
    now,
  );
  return {
    environment: { name, title, tier },
    state: kept.state,
    status,
    ...(since && { since }),
    categories,
    checks,
    ...(uptime && { uptime }),
    ...(stands && { maintenance: stands }),
  };
}

function turnedUnknown(checks: HealthCheckResult[]): string | undefined {
  return checks
    .filter(({ status }) => status === 'unknown')
    .map(({ since }) => since)
    .sort()
    .at(-1);
}

function uptimeOf(
  transitions: TransitionRecord[],
  checks: HealthCheckResult[],
  now: Date,
): EnvironmentHealth['uptime'] {
  const telling = checks.filter(({ category }) =>
    AVAILABILITY_CATEGORIES.includes(category),
  );
  if (!transitions.length && !telling.length) {
    return undefined;
  }
  // What nobody confirmed since is not counted on: it ends with the last that was believed.
  const believed = Math.min(
    now.getTime(),
    Math.max(...telling.map(({ staleAt }) => Date.parse(staleAt)), 0) ||
      now.getTime(),
  );
  return uptimeOverSpans(
    transitions.map(transition => toStretch(transition, believed)),
    now.getTime(),
  );
}

function presentProblems(
  environments: KeptEnvironmentHealth[],
  failedPlaces: HealthReading['failedPlaces'],
): HealthProblem[] {
  return failedPlaces.flatMap(({ place, error }) => {
    const concerned = environments
      .filter(({ places }) => places.includes(place))
      .map(({ environment }) => environment.name);
    return error && concerned.length
      ? [{ source: place, ...error, environments: concerned }]
      : [];
  });
}

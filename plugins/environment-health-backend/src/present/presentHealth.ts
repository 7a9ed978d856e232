import {
  AVAILABILITY_CATEGORIES,
  type EntityHealth,
  type EnvironmentHealth,
  type HealthCategory,
  type HealthCheckResult,
  type HealthProblem,
} from '@callboard/backstage-plugin-environment-health-common';
import { worstStatus } from '@callboard/backstage-plugin-environments-common';
import type { HealthReading } from '../database/HealthStore';
import type { MaintenanceClock } from '../maintenance/MaintenanceClock';
import type { KeptEnvironmentHealth } from '../model/KeptHealth';
import type { TransitionRecord } from '../model/TransitionRecord';
import { summarizeChecks } from '../rollup/summarizeChecks';
import { toStretch } from '../uptime/Stretch';
import { SPAN_MS, uptimeOverSpans } from '../uptime/uptimeOverSpans';
import { findRounds, presentChecks, type RoundOf } from './presentChecks';

/** When something was looked at, and until when that counts. */
type Look = Pick<HealthCheckResult, 'observedAt' | 'staleAt'> & {
  category: HealthCategory;
};

/** What the answer depends on besides what is kept of the health itself. */
export interface PresentOptions {
  maintenance: MaintenanceClock;
  /** Whether the answer carries every result, rather than those that are not healthy. */
  results?: 'all';
  may: { acknowledge: boolean; run: boolean };
  now: Date;
}

/** From when on transitions matter to an answer given now. */
export function uptimeSince(now: Date): string {
  return new Date(now.getTime() - SPAN_MS['90d']).toISOString();
}

/**
 * Whether healthy results that were left out of a reading are too old to be
 * believed, so that they are wanted after all: as `unknown`.
 */
export function lacksOutdated(
  { health, rounds }: HealthReading,
  now: Date,
): boolean {
  const roundOf = findRounds(rounds);
  return (
    health.kind === 'health' &&
    health.environments.some(({ passed = [] }) =>
      passed.some(
        group => (roundOf(group)?.staleAt ?? '') <= now.toISOString(),
      ),
    )
  );
}

/**
 * Makes the answer for one entity out of what is kept, as of now.
 *
 * @param reading - with availability since {@link uptimeSince}, and with every result where it
 * {@link lacksOutdated}, or where all are wanted
 */
export function presentHealth(
  { health, rounds, failedPlaces, availability }: HealthReading,
  options: PresentOptions,
): EntityHealth {
  if (health.kind === 'invalid-annotation') {
    return health;
  }
  const roundOf = findRounds(rounds);
  const environments = health.environments.map(environment =>
    presentEnvironment(environment, { roundOf, availability }, options),
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

function presentEnvironment(
  kept: KeptEnvironmentHealth,
  {
    roundOf,
    availability,
  }: { roundOf: RoundOf; availability: TransitionRecord[] },
  { maintenance, results, now }: PresentOptions,
): EnvironmentHealth {
  const { name, title, tier, window } = kept.environment;
  const { passed = [] } = kept;
  const stands = maintenance.at(window, now);
  const { status, categories, checks } = summarizeChecks(
    presentChecks(kept, roundOf, { maintenance, now }),
    passed,
  );
  const looks = [
    ...checks,
    ...passed.flatMap(group => {
      const round = roundOf(group);
      return round ? [{ ...round, category: group.category }] : [];
    }),
  ];
  const lastLook = newestOf(looks);
  const since =
    status === kept.status ? kept.since : turnedUnknown(checks) ?? kept.since;
  const uptime = uptimeOf(
    availability.filter(({ environment }) => environment === name),
    looks,
    now,
  );
  return {
    environment: { name, title, tier },
    state: kept.state,
    status,
    ...(since && { since }),
    categories,
    checks:
      results === 'all'
        ? checks
        : checks.filter(check => check.status !== 'healthy'),
    ...(lastLook && { lastLook }),
    ...(uptime && { uptime }),
    ...(stands && { maintenance: stands }),
  };
}

function newestOf(looks: Look[]): EnvironmentHealth['lastLook'] {
  const newest = looks.reduce<Look | undefined>(
    (best, look) => (best && best.observedAt >= look.observedAt ? best : look),
    undefined,
  );
  return newest && { observedAt: newest.observedAt, staleAt: newest.staleAt };
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
  looks: Look[],
  now: Date,
): EnvironmentHealth['uptime'] {
  const telling = looks.filter(({ category }) =>
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

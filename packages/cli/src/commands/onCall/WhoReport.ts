import type {
  EntityOnCall,
  LevelStanding,
  Person,
} from '@callboard/backstage-plugin-on-call-common';
import { UsageError } from '../../UsageError';

/** Whom one target of a level tells. */
export interface WhoTarget {
  /** Title of the schedule that says so; absent for a person. */
  schedule?: string;
  /** Empty for nobody. */
  people: Person[];
  /** Whether it is not known who is on call. */
  unknown?: boolean;
  until?: string;
  /** Names; empty for nobody. */
  next?: string[];
}

/** One ladder, or the schedules of an entity that has none. */
export interface WhoPolicy {
  id?: string;
  title: string;
  levels: { title: string; targets: WhoTarget[] }[];
}

/**
 * Who is on call; printed as it is with `--output json`.
 *
 * @public
 */
export interface WhoReport {
  entityRef: string;
  /** Whether somebody is on call at the first level of each policy. */
  state: 'somebody' | 'nobody' | 'unknown';
  /** Why there is nothing to tell, where that is so. */
  note?: string;
  policies: WhoPolicy[];
}

type Standing = Extract<EntityOnCall, { kind: 'on-call' }>;

/**
 * @param policy - id or title of the only one to report
 * @throws UsageError where there is no such policy.
 */
export function reportWho(onCall: EntityOnCall, policy?: string): WhoReport {
  if (onCall.kind !== 'on-call') {
    return {
      entityRef: onCall.entityRef,
      state: 'unknown',
      note: noteOf(onCall),
      policies: [],
    };
  }
  const policies = onCall.policies.length
    ? ladders(onCall, policy)
    : [schedulesAlone(onCall)];
  return { entityRef: onCall.entityRef, state: stateOf(policies), policies };
}

function ladders(onCall: Standing, wanted?: string): WhoPolicy[] {
  const found = onCall.policies.filter(
    ({ policy: { id, title } }) =>
      wanted === undefined ||
      [id, title].some(each => each.toLowerCase() === wanted.toLowerCase()),
  );
  if (!found.length) {
    throw new UsageError(
      `${
        onCall.entityRef
      } has no escalation policy "${wanted}"; expected one of ${onCall.policies
        .map(({ policy }) => policy.title)
        .join(', ')}.`,
    );
  }
  return found.map(({ policy: { id, title }, levels }) => ({
    id,
    title,
    levels: levels.map(level => ({
      title: level.title,
      targets: level.targets.map(target => toTarget(target, onCall)),
    })),
  }));
}

/** Each schedule answers first where nothing says in which order they are told. */
function schedulesAlone(onCall: Standing): WhoPolicy {
  return {
    title: 'Schedules',
    levels: onCall.schedules.map(({ id, title, standing }) => ({
      title,
      targets: [
        toTarget(
          {
            scheduleId: id,
            people: standing.now.people,
            unknown: standing.now.unknown,
            until: standing.until,
            next: standing.next,
          },
          onCall,
        ),
      ],
    })),
  };
}

function toTarget(
  {
    scheduleId,
    people,
    until,
    next,
    unknown,
  }: LevelStanding['targets'][number],
  onCall: Standing,
): WhoTarget {
  const personOf = (ref: string): Person =>
    onCall.people[ref] ?? { ref, name: ref, channels: [] };
  const schedule = onCall.schedules.find(({ id }) => id === scheduleId)?.title;
  return {
    ...(schedule !== undefined && { schedule }),
    people: people.map(personOf),
    ...(unknown && { unknown }),
    ...(until !== undefined && { until }),
    ...(next && { next: next.map(ref => personOf(ref).name) }),
  };
}

function stateOf(policies: WhoPolicy[]): WhoReport['state'] {
  const first = policies.flatMap(({ id, levels }) =>
    id === undefined ? levels : levels.slice(0, 1),
  );
  const states = first.map(({ targets }) => {
    if (targets.some(({ people }) => people.length)) {
      return 'somebody';
    }
    return targets.some(({ unknown }) => unknown) ? 'unknown' : 'nobody';
  });
  if (states.includes('nobody')) {
    return 'nobody';
  }
  return states.includes('unknown') || !states.length ? 'unknown' : 'somebody';
}

function noteOf(onCall: Exclude<EntityOnCall, Standing>): string {
  switch (onCall.kind) {
    case 'not-configured':
      return `Nothing says who is on call. Add one of the annotations ${onCall.missing.join(
        ', ',
      )}.`;
    case 'pending':
      return 'The definition was not read yet.';
    default:
      return onCall.problems
        .map(({ source, line, message }) =>
          [source, ...(line === undefined ? [] : [line])]
            .join(':')
            .concat(`: ${message}`),
        )
        .join(' ');
  }
}

import type {
  LevelStanding,
  PolicyStanding,
} from '@callboard/backstage-plugin-on-call-common';
import type { KnownOnCall, ScheduleOnTab } from './answers';

/** Whether nobody at all is told at a level. What is not known is not nobody. */
export const isDeserted = ({ targets }: LevelStanding): boolean =>
  targets.every(({ people, unknown }) => !people.length && !unknown);

/** The policy that the address names, else the first. */
export const policyOf = (
  policies: PolicyStanding[],
  id: string | undefined,
): PolicyStanding | undefined =>
  policies.find(({ policy }) => policy.id === id) ?? policies[0];

/** The schedules that a policy climbs through, in its order; all where there is no policy. */
export function schedulesOf(
  answer: KnownOnCall,
  standing: PolicyStanding | undefined,
): ScheduleOnTab[] {
  if (!standing) {
    return answer.schedules;
  }
  const ids = standing.levels.flatMap(({ targets }) =>
    targets.flatMap(({ scheduleId }) => scheduleId ?? []),
  );
  return [...new Set(ids)].flatMap(
    id => answer.schedules.find(schedule => schedule.id === id) ?? [],
  );
}

/** Schedules without a policy, in the shape of levels: each is told, none after another. */
export const levelsOf = (schedules: ScheduleOnTab[]): LevelStanding[] =>
  schedules.map(({ id, title, standing }) => ({
    title,
    escalateAfter: {},
    targets: [
      {
        scheduleId: id,
        people: standing.now.people,
        until: standing.until,
        next: standing.next,
        unknown: standing.now.unknown,
      },
    ],
  }));

/** Schedules on which nobody is on call now. */
export const desertedOf = (schedules: ScheduleOnTab[]): ScheduleOnTab[] =>
  schedules.filter(
    ({ standing: { now } }) => !now.people.length && !now.unknown,
  );

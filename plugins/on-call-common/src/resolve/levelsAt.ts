import type {
  EscalationPolicy,
  EscalationTarget,
  LevelStanding,
  ScheduleStanding,
} from '../types';

/**
 * Who answers at each level of a policy.
 *
 * @param standings - of the schedules that the policy names, by id; one that is missing is not known
 *
 * @public
 */
export function levelsAt(
  policy: EscalationPolicy,
  standings: ReadonlyMap<string, ScheduleStanding>,
): LevelStanding[] {
  return policy.levels.map(({ title, escalateAfter, targets }) => ({
    title,
    escalateAfter,
    targets: targets.map(target => standingOfTarget(target, standings)),
  }));
}

function standingOfTarget(
  target: EscalationTarget,
  standings: ReadonlyMap<string, ScheduleStanding>,
): LevelStanding['targets'][number] {
  if (target.kind === 'person') {
    return { people: [target.ref] };
  }
  const { scheduleId } = target;
  const standing = standings.get(scheduleId);
  if (!standing) {
    return { scheduleId, people: [], unknown: true };
  }
  const { now, until, next } = standing;
  return {
    scheduleId,
    people: now.people,
    ...(until !== undefined && { until }),
    ...(next && { next }),
    ...(now.unknown && { unknown: true }),
  };
}

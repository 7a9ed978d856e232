import type {
  EscalationPolicy,
  Schedule,
} from '@callboard/backstage-plugin-on-call-common';

/** Refs of everybody whom a schedule names. */
export function peopleOfSchedule({ base }: Schedule): string[] {
  return [
    ...new Set(
      base.kind === 'layers'
        ? base.layers.flatMap(({ participants }) => participants)
        : base.shifts.flatMap(({ people }) => people),
    ),
  ];
}

/** Refs of those whom a policy tells by name. */
export function peopleOfPolicy({ levels }: EscalationPolicy): string[] {
  return targetsOf(levels).flatMap(target =>
    target.kind === 'person' ? target.ref : [],
  );
}

/** Ids of the schedules that a policy tells. */
export function schedulesOfPolicy({ levels }: EscalationPolicy): string[] {
  return targetsOf(levels).flatMap(target =>
    target.kind === 'schedule' ? target.scheduleId : [],
  );
}

function targetsOf(levels: EscalationPolicy['levels']) {
  return levels.flatMap(({ targets }) => targets);
}

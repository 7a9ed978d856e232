import type {
  EscalationLevel,
  EscalationPolicy,
  EscalationTarget,
} from '@callboard/backstage-plugin-on-call-common';
import type { PagerDutyPolicy } from '../api/policy';
import { kindOf, titleOf, type Reference } from '../api/reference';
import { toId } from './ids';
import { SEVERITIES } from './severities';

/** Tells the targets of a policy of one kind, each once. */
export function targetsOf(
  { escalation_rules: rules }: PagerDutyPolicy,
  kind: 'schedule' | 'user',
): Reference[] {
  const found = (rules ?? [])
    .flatMap(({ targets }) => targets)
    .filter(target => kindOf(target) === kind);
  return [...new Map(found.map(target => [target.id, target])).values()];
}

/**
 * @param refOf - tells the ref of a user of PagerDuty
 * @returns undefined for a policy that tells nobody
 */
export function toPolicy(
  policy: PagerDutyPolicy,
  refOf: (userId: string) => string,
): EscalationPolicy | undefined {
  const rules = policy.escalation_rules ?? [];
  const repeat = policy.num_loops ?? 0;
  const levels = rules.map(
    (
      { targets, escalation_delay_in_minutes: minutes },
      index,
    ): EscalationLevel => ({
      title: levelTitle(targets, index),
      targets: targets.flatMap(target => toTarget(target, refOf)),
      // After the last level nobody is left, unless the ladder is climbed again.
      escalateAfter:
        index < rules.length - 1 || repeat > 0 ? { default: minutes } : {},
    }),
  );
  if (levels.length === 0) {
    return undefined;
  }
  return {
    id: toId(policy.id),
    title: titleOf(policy),
    // PagerDuty's delays are the same for all of them.
    severities: [...SEVERITIES],
    levels,
    repeat,
  };
}

function toTarget(
  target: Reference,
  refOf: (userId: string) => string,
): EscalationTarget[] {
  switch (kindOf(target)) {
    case 'schedule':
      return [{ kind: 'schedule', scheduleId: toId(target.id) }];
    case 'user':
      return [{ kind: 'person', ref: refOf(target.id) }];
    default:
      return [];
  }
}

/** Levels have no titles at PagerDuty; a schedule's says what it is. */
function levelTitle(targets: Reference[], index: number): string {
  const schedules = targets.filter(target => kindOf(target) === 'schedule');
  return schedules.map(titleOf).join(', ') || `Level ${index + 1}`;
}

import {
  escalationDelay,
  type EscalationPolicy,
} from '@callboard/backstage-plugin-on-call-common';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Severities that wait equally long. */
export interface DelayGroup {
  minutes: number;
  severities: string[];
}

/**
 * A length of time as one would say it: `30 min`, `2 h`, `1 h 30 min`, `3 d`.
 *
 * @param minutes - never negative; parts of a minute are dropped
 */
export function formatDelay(minutes: number): string {
  const whole = Math.floor(minutes);
  const parts = [
    { count: Math.floor(whole / DAY), unit: 'd' },
    { count: Math.floor((whole % DAY) / HOUR), unit: 'h' },
    { count: whole % HOUR, unit: 'min' },
  ].filter(({ count }) => count > 0);
  // Minutes beside days would be a precision that nobody means.
  const said = parts.slice(0, 2).filter((part, index) => {
    return index === 0 || !(parts[0].unit === 'd' && part.unit === 'min');
  });
  return said.map(({ count, unit }) => `${count} ${unit}`).join(' ') || '0 min';
}

/**
 * The severities of a policy by how long they wait at a level, in the policy's order.
 *
 * @param level - index, from 0
 * @returns `stays` are those that climb no further
 */
export function groupDelays(
  policy: Pick<EscalationPolicy, 'levels' | 'severities'>,
  level: number,
): { groups: DelayGroup[]; stays: string[] } {
  const groups: DelayGroup[] = [];
  const stays: string[] = [];
  for (const severity of policy.severities) {
    const minutes = escalationDelay(policy, level, severity);
    const group = groups.find(candidate => candidate.minutes === minutes);
    if (minutes === undefined) {
      stays.push(severity);
    } else if (group) {
      group.severities.push(severity);
    } else {
      groups.push({ minutes, severities: [severity] });
    }
  }
  return { groups, stays };
}

/**
 * Groups in one line: `30 min (S1) · 2 h (S2, S3)`; `30 min` where all wait equally long.
 */
export function delaysInWords(
  groups: DelayGroup[],
  severities: string[],
): string {
  if (
    groups.length === 1 &&
    groups[0].severities.length === severities.length
  ) {
    return formatDelay(groups[0].minutes);
  }
  return groups
    .map(
      group => `${formatDelay(group.minutes)} (${group.severities.join(', ')})`,
    )
    .join(' · ');
}

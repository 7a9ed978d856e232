import type { EscalationPolicy } from '../types';

/**
 * How long a level is waited for before the next one is told.
 *
 * @remarks
 * A last level that names no times at all is waited for as long as the one before it: what
 * comes after it, climbing again or giving up, has to come some time.
 *
 * @param level - index, from 0
 * @returns minutes; undefined for a severity that stays at this level.
 *
 * @public
 */
export function escalationDelay(
  { levels }: Pick<EscalationPolicy, 'levels'>,
  level: number,
  severity: string,
): number | undefined {
  const { escalateAfter } = levels[level];
  const isSilent =
    level === levels.length - 1 && !Object.keys(escalateAfter).length;
  if (isSilent && level > 0) {
    return escalationDelay({ levels }, level - 1, severity);
  }
  return own(escalateAfter, severity) ?? own(escalateAfter, 'default');
}

function own(minutes: Record<string, number>, key: string): number | undefined {
  return Object.hasOwn(minutes, key) ? minutes[key] : undefined;
}

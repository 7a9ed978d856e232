import { factList } from '../shared/factList';
import { formatInstant } from '../shared/formatInstant';
import type { Verdict } from '../shared/Verdict';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Whether something protected was backed up of late.
 *
 * @param lastBackup - undefined before the first time
 * @param limits - milliseconds from which on it is too old
 */
export function judgeBackupAge(
  lastBackup: Date | undefined,
  limits: { warning: number; unhealthy: number },
  now: Date,
): Verdict {
  if (!lastBackup) {
    return {
      status: 'warning',
      summary: 'It is protected, but was never backed up.',
      action: 'See in AWS Backup whether its jobs fail.',
    };
  }
  const age = now.getTime() - lastBackup.getTime();
  const facts = factList({ 'Last backup': formatInstant(lastBackup) });
  const summary = `It was backed up ${inWords(age)} ago.`;
  if (age <= limits.warning) {
    return { status: 'healthy', summary, facts };
  }
  return {
    status: age > limits.unhealthy ? 'unhealthy' : 'warning',
    summary: `Its last backup is ${inWords(age)} old.`,
    action: 'See in AWS Backup why its jobs fail or no longer run.',
    facts,
  };
}

function inWords(age: number): string {
  const [count, unit] =
    age < 2 * DAY
      ? [Math.floor(Math.max(age, 0) / HOUR), 'hour']
      : [Math.floor(age / DAY), 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

import type { ContinuousBackupsDescription } from '@aws-sdk/client-dynamodb';
import { factList } from '../shared/factList';
import { formatInstant } from '../shared/formatInstant';
import { unmapped, type Verdict } from '../shared/Verdict';

const TURN_ON =
  'Turn it on in the stack: PointInTimeRecoverySpecification of the table.';

/** What DynamoDB keeps where it names no period. */
const LONGEST_WINDOW = 35;

/**
 * Whether a table of production can be restored to any second of the last weeks.
 *
 * @param wantedDays - how far back that must reach.
 */
export function judgeTableRecovery(
  name: string,
  description: ContinuousBackupsDescription | undefined,
  wantedDays: number,
): Verdict {
  const recovery = description?.PointInTimeRecoveryDescription;
  const status = recovery?.PointInTimeRecoveryStatus;
  if (
    status === 'DISABLED' ||
    description?.ContinuousBackupsStatus === 'DISABLED'
  ) {
    return {
      status: 'warning',
      summary: `The table ${name} cannot be restored to a point in time.`,
      action: TURN_ON,
    };
  }
  if (!recovery || status !== 'ENABLED') {
    return unmapped(`Point-in-time recovery of the table ${name}`, status);
  }
  const days = recovery.RecoveryPeriodInDays ?? LONGEST_WINDOW;
  const facts = factList({
    Window: `${days} days`,
    Earliest: instant(recovery.EarliestRestorableDateTime),
    Latest: instant(recovery.LatestRestorableDateTime),
  });
  return days < wantedDays
    ? {
        status: 'warning',
        summary: `The table ${name} can be restored for ${days} days only, and ${wantedDays} are wanted.`,
        action: `Set RecoveryPeriodInDays of the table to ${wantedDays}.`,
        facts,
      }
    : {
        status: 'healthy',
        summary: `The table ${name} can be restored to any second of the last ${days} days.`,
        facts,
      };
}

function instant(date: Date | undefined): string | undefined {
  return date && formatInstant(date);
}

import type { DescribeContinuousBackupsOutput } from '@aws-sdk/client-dynamodb';
import type { AwsCall, AwsInput } from '../AwsService';
import { findTable, TABLE_CONDITIONS } from './findTable';

const DAY = 86_400_000;
const LATEST_LAGS = 5 * 60_000;
const LONGEST_WINDOW = 35;

/** Whether a table can be restored to a point in time, and how far back. */
export function describeContinuousBackups(
  input: AwsInput,
  call: AwsCall,
): DescribeContinuousBackupsOutput {
  const { stack, name, hasCondition } = findTable(
    input,
    call,
    'TableNotFoundException',
  );
  const isOff =
    stack.spec.tags.environment === 'dev' ||
    hasCondition(TABLE_CONDITIONS.recoveryOff);
  if (isOff) {
    return {
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: {
          PointInTimeRecoveryStatus: 'DISABLED',
        },
      },
    };
  }
  const days = Number(
    call.world.conditions.at(
      call.place,
      name,
      TABLE_CONDITIONS.recoveryWindow,
      call.now,
    )?.data.days ?? LONGEST_WINDOW,
  );
  const earliest = Math.max(stack.createdAt, call.now - days * DAY);
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: {
        PointInTimeRecoveryStatus: 'ENABLED',
        RecoveryPeriodInDays: days,
        EarliestRestorableDateTime: new Date(earliest),
        LatestRestorableDateTime: new Date(
          Math.max(earliest, call.now - LATEST_LAGS),
        ),
      },
    },
  };
}

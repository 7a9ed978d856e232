import {
  apiFunction,
  rolledBack,
  toRecords,
} from '../__testUtils__/stackStories';
import { firstCause } from './firstCause';

describe('firstCause', () => {
  it('finds the first failure among what it led to', () => {
    expect(firstCause(toRecords(rolledBack))).toMatchObject({
      logicalId: 'ApiFunction',
      at: '2026-11-20T10:00:20.000Z',
    });
  });

  it('takes the reason of the stack where no resource failed', () => {
    expect(
      firstCause(
        toRecords([
          [
            '2026-11-20T10:00:00.000Z',
            'UPDATE_IN_PROGRESS',
            undefined,
            'User Initiated',
          ],
          ['2026-11-20T10:00:05.000Z', 'UPDATE_COMPLETE', apiFunction],
          [
            '2026-11-20T10:04:00.000Z',
            'UPDATE_ROLLBACK_IN_PROGRESS',
            undefined,
            'Alarm api-errors is in ALARM',
          ],
          ['2026-11-20T10:05:00.000Z', 'UPDATE_ROLLBACK_COMPLETE'],
        ]),
      ),
    ).toMatchObject({
      logicalId: 'api',
      reason: 'Alarm api-errors is in ALARM',
    });
  });

  it('finds nothing where somebody called the update off', () => {
    expect(
      firstCause(
        toRecords([
          [
            '2026-11-20T10:00:00.000Z',
            'UPDATE_IN_PROGRESS',
            undefined,
            'User Initiated',
          ],
          [
            '2026-11-20T10:00:05.000Z',
            'UPDATE_FAILED',
            apiFunction,
            'Resource update cancelled',
          ],
          [
            '2026-11-20T10:00:06.000Z',
            'UPDATE_ROLLBACK_IN_PROGRESS',
            undefined,
            'User Initiated',
          ],
        ]),
      ),
    ).toBeUndefined();
  });
});

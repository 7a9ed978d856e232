import { mockServices } from '@backstage/backend-test-utils';
import { readAbsenceOptions } from './readAbsenceOptions';

const read = (absences?: object) =>
  readAbsenceOptions(
    mockServices.rootConfig({
      data: absences ? { callboard: { onCall: { absences } } } : {},
    }),
  );

describe('readAbsenceOptions', () => {
  it('takes what is said, else an hour', () => {
    expect(read()).toEqual({ frequencyMs: 3600_000 });
    expect(read({ frequency: { minutes: 10 } })).toEqual({
      frequencyMs: 600_000,
    });
  });

  it('says what is wrong', () => {
    expect(() => read({ frequency: 'daily' })).toThrow(
      "Invalid duration 'daily' in config at 'frequency'",
    );
  });
});

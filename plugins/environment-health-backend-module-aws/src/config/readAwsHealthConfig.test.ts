import { mockServices } from '@backstage/backend-test-utils';
import { readAwsHealthConfig } from './readAwsHealthConfig';

const HOUR = 3_600_000;
const read = (aws?: object) =>
  readAwsHealthConfig(
    mockServices.rootConfig({
      data: aws ? { callboard: { environmentHealth: { aws } } } : {},
    }),
  );

describe('readAwsHealthConfig', () => {
  it('has defaults', () => {
    expect(read()).toEqual({
      requiredTags: ['ManagedBy'],
      costAllocationTag: 'aws:cloudformation:stack-name',
      backupAge: { warning: 26 * HOUR, unhealthy: 7 * 24 * HOUR },
    });
  });

  it('takes what is configured', () => {
    expect(
      read({
        requiredTags: [],
        costAllocationTag: 'service',
        backupAge: { warning: { days: 8 }, unhealthy: 'P30D' },
      }),
    ).toEqual({
      requiredTags: [],
      costAllocationTag: 'service',
      backupAge: { warning: 8 * 24 * HOUR, unhealthy: 30 * 24 * HOUR },
    });
  });

  it.each([
    [
      { requiredTags: 'ManagedBy' },
      /requiredTags is "ManagedBy": expected a list/,
    ],
    [{ requiredTags: [''] }, /requiredTags\[0\] is "": expected the key/],
    [{ costAllocationTag: 3 }, /costAllocationTag is 3: expected the key/],
    [{ backupAge: { warning: 'soon' } }, /backupAge\.warning/],
  ])('says what is wrong with %j', (aws, message) => {
    expect(() => read(aws)).toThrow(message);
  });
});

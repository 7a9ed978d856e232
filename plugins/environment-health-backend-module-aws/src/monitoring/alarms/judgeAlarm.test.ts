import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import fc from 'fast-check';
import { metricAlarm } from '../../__testUtils__/metricAlarm';
import { alarmSeverity } from './alarmSeverity';
import { judgeAlarm } from './judgeAlarm';
import { toCompositeAlarmRecord, toMetricAlarmRecord } from './toAlarmRecord';

const recordOf = (changes: Record<string, unknown> = {}) =>
  toMetricAlarmRecord({
    ...metricAlarm('shop-server-errors', changes),
    StateUpdatedTimestamp: new Date('2026-11-22T05:46:00Z'),
  } as MetricAlarm);
const firing = (datapoints: number[], changes: Record<string, unknown> = {}) =>
  recordOf({
    StateValue: 'ALARM',
    StateReasonData: JSON.stringify({ recentDatapoints: datapoints }),
    ...changes,
  });

describe('judgeAlarm', () => {
  it('says the figures on which it fired', () => {
    expect(judgeAlarm(firing([11]), 'production')).toEqual({
      status: 'unhealthy',
      summary: '5xx: 11 in 10 min, threshold 3.',
      action: expect.any(String),
      facts: expect.arrayContaining([
        { label: 'State', value: 'In alarm' },
        { label: 'Since', value: '2026-11-22 05:46 UTC' },
        { label: 'Threshold', value: '3 in 10 min' },
      ]),
    });
  });

  it.each<[string, Record<string, unknown>, number[], string]>([
    [
      'milliseconds',
      {
        MetricName: 'Latency',
        Statistic: 'Average',
        Period: 300,
        EvaluationPeriods: 3,
        Threshold: 2000,
      },
      [2400, 2300, 2412],
      'Latency: average 2.4 s over 5 min, 3 times in a row, threshold 2 s.',
    ],
    [
      'seconds',
      {
        Namespace: 'AWS/ApplicationELB',
        MetricName: 'TargetResponseTime',
        Statistic: undefined,
        ExtendedStatistic: 'p95',
        Period: 60,
        Threshold: 2,
      },
      [3.5],
      'TargetResponseTime: p95 3.5 s over 1 min, threshold 2 s.',
    ],
    [
      'an expression',
      {
        MetricName: undefined,
        Namespace: undefined,
        Statistic: undefined,
        Period: undefined,
        Threshold: 0,
        Metrics: [
          {
            Id: 'all',
            Expression: 'SUM(METRICS())',
            Label: 'Throttled requests',
            ReturnData: true,
          },
          {
            Id: 'a',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/DynamoDB',
                MetricName: 'ReadThrottleEvents',
                Dimensions: [],
              },
              Period: 300,
              Stat: 'Sum',
            },
            ReturnData: false,
          },
          {
            Id: 'b',
            MetricStat: {
              Metric: {
                Namespace: 'AWS/DynamoDB',
                MetricName: 'WriteThrottleEvents',
                Dimensions: [],
              },
              Period: 300,
              Stat: 'Sum',
            },
            ReturnData: false,
          },
        ],
      },
      [21],
      'Throttled requests: 21 in 5 min, threshold 0.',
    ],
    ['no figures', {}, [], '5xx fires without data, threshold 3 in 10 min.'],
  ])('knows %s', (_, changes, datapoints, summary) => {
    expect(judgeAlarm(firing(datapoints, changes), 'staging').summary).toBe(
      summary,
    );
  });

  it('does without figures where AWS writes something else in their place', () => {
    const alarm = recordOf({
      StateValue: 'ALARM',
      StateReasonData: '<no json>',
    });
    expect(judgeAlarm(alarm, 'production')).toMatchObject({
      status: 'unhealthy',
      summary: expect.stringContaining('without data'),
    });
  });

  it.each<
    [
      string,
      Record<string, unknown>,
      'production' | 'staging' | 'development',
      string,
    ]
  >([
    ['OK', {}, 'production', 'healthy'],
    [
      'no data in production',
      { StateValue: 'INSUFFICIENT_DATA', TreatMissingData: 'missing' },
      'production',
      'unknown',
    ],
    [
      'no data that counts as good',
      { StateValue: 'INSUFFICIENT_DATA' },
      'production',
      'healthy',
    ],
    [
      'no data that changes nothing',
      { StateValue: 'INSUFFICIENT_DATA', TreatMissingData: 'ignore' },
      'production',
      'healthy',
    ],
    [
      'no data in staging',
      { StateValue: 'INSUFFICIENT_DATA', TreatMissingData: 'missing' },
      'staging',
      'healthy',
    ],
    [
      'nobody told in production',
      { ActionsEnabled: false },
      'production',
      'warning',
    ],
    [
      'nobody told in development',
      { ActionsEnabled: false },
      'development',
      'healthy',
    ],
    [
      'firing, nobody told',
      { ActionsEnabled: false, StateValue: 'ALARM' },
      'production',
      'unhealthy',
    ],
  ])('%s', (_, changes, tier, status) => {
    expect(judgeAlarm(recordOf(changes), tier).status).toBe(status);
  });

  it('names what makes a composite alarm fire', () => {
    const alarm = toCompositeAlarmRecord({
      AlarmName: 'shop-degraded',
      StateValue: 'ALARM',
      AlarmRule: 'ALARM("a")',
      StateReasonData: JSON.stringify({
        triggeringAlarms: [
          { arn: 'arn:aws:cloudwatch:us-west-2:111111111111:alarm:a:b' },
        ],
      }),
    });
    expect(judgeAlarm(alarm, 'production').summary).toBe(
      'Fires because of a:b.',
    );
  });

  it('is worse than healthy whenever an alarm fires, wherever and however', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('production', 'staging', 'development'),
        fc.boolean(),
        fc.constantFrom('missing', 'ignore', 'breaching', 'notBreaching'),
        fc.array(fc.double({ noNaN: true })),
        (tier, ActionsEnabled, TreatMissingData, datapoints) => {
          const alarm = firing(datapoints, {
            ActionsEnabled,
            TreatMissingData,
          });
          expect(['warning', 'unhealthy']).toContain(
            judgeAlarm(alarm, tier as 'production').status,
          );
        },
      ),
    );
  });
});

describe('alarmSeverity', () => {
  it.each([
    ['shop-errors', '', 'unhealthy'],
    ['shop-errors', 'Severity: warning', 'warning'],
    ['shop-errors', 'Slow. severity=P3', 'warning'],
    ['shop-errors-info', '', 'warning'],
    ['shop-errors-warning', 'Severity: critical', 'unhealthy'],
    ['shop-errors', 'Severity: whatever', 'unhealthy'],
    ['shop-warnings-count', '', 'unhealthy'],
  ])('of %s (%s) is %s', (name, description, severity) => {
    expect(alarmSeverity({ name, description })).toBe(severity);
  });
});

/** A metric alarm as `DescribeAlarms` answers it over the wire: on server errors of an API, and well. */
export function metricAlarm(
  name: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    AlarmName: name,
    AlarmArn: `arn:aws:cloudwatch:us-west-2:111111111111:alarm:${name}`,
    AlarmDescription: 'Server errors',
    ActionsEnabled: true,
    AlarmActions: ['arn:aws:sns:us-west-2:111111111111:alerts'],
    StateValue: 'OK',
    StateReason: 'Threshold Crossed: fine.',
    StateReasonData: JSON.stringify({ recentDatapoints: [1], threshold: 3 }),
    StateUpdatedTimestamp: 1_795_000_000,
    Namespace: 'AWS/ApiGateway',
    MetricName: '5xx',
    Dimensions: [{ Name: 'ApiId', Value: 'api1' }],
    Statistic: 'Sum',
    Period: 600,
    EvaluationPeriods: 1,
    Threshold: 3,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    ...changes,
  };
}

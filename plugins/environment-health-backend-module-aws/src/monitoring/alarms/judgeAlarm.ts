import type { EnvironmentTier } from '@callboard/backstage-plugin-environments-common';
import { factList } from '../../shared/factList';
import { formatInstant } from '../../shared/formatInstant';
import type { Verdict } from '../../shared/Verdict';
import type { AlarmRecord } from './AlarmRecord';
import { alarmSeverity } from './alarmSeverity';
import { describeFiring, describeThreshold } from './describeAlarm';

const STATES = {
  OK: 'OK',
  ALARM: 'In alarm',
  INSUFFICIENT_DATA: 'Insufficient data',
};

/**
 * What an alarm says of its environment.
 *
 * @remarks
 * Firing counts as bad as its severity ({@link alarmSeverity}). Too little data is
 * `unknown` in production, unless the alarm itself takes missing data for good;
 * before production nobody may be using the thing. Turned off actions are a warning
 * from staging on, because then nobody is told.
 */
export function judgeAlarm(alarm: AlarmRecord, tier: EnvironmentTier): Verdict {
  const facts = factList({
    State: STATES[alarm.state],
    Since: alarm.since && formatInstant(alarm.since),
    Threshold:
      alarm.kind === 'metric' && alarm.threshold !== undefined
        ? describeThreshold(alarm).replace(/^threshold /, '')
        : undefined,
    Rule: alarm.kind === 'composite' ? alarm.rule : undefined,
    Description: alarm.description,
    'CloudWatch says': alarm.state === 'OK' ? undefined : alarm.reason,
    Actions: alarm.actionsEnabled ? undefined : 'disabled',
  });
  return { ...judgeState(alarm, tier), facts };
}

function judgeState(alarm: AlarmRecord, tier: EnvironmentTier): Verdict {
  if (alarm.state === 'ALARM') {
    return {
      status: alarmSeverity(alarm),
      summary:
        alarm.kind === 'metric' ? describeFiring(alarm) : describeRule(alarm),
      action: alarm.actionsEnabled
        ? 'Find out what causes it; the alarm shows the metric over time.'
        : 'Find out what causes it, and enable the alarm’s actions: nobody was told.',
    };
  }
  if (!alarm.actionsEnabled && tier !== 'development') {
    return {
      status: 'warning',
      summary: 'The alarm does not fire, and its actions are disabled.',
      action: 'Enable its actions, or nobody is told when it fires.',
    };
  }
  return alarm.state === 'OK' ? ok(alarm) : withoutData(alarm, tier);
}

function ok(alarm: AlarmRecord): Verdict {
  return {
    status: 'healthy',
    summary:
      alarm.kind === 'metric'
        ? `${alarm.label} is fine, ${describeThreshold(alarm)}.`
        : 'None of what it watches makes it fire.',
  };
}

function withoutData(alarm: AlarmRecord, tier: EnvironmentTier): Verdict {
  const acceptsMissing =
    alarm.kind === 'metric' &&
    ['notBreaching', 'ignore'].includes(alarm.treatMissingData);
  if (acceptsMissing) {
    return {
      status: 'healthy',
      summary: 'There is no data, which this alarm takes for good.',
    };
  }
  if (tier !== 'production') {
    return {
      status: 'healthy',
      summary:
        'There is too little data to judge, as may be before production.',
    };
  }
  return {
    status: 'unknown',
    summary: 'There is too little data for the alarm to judge.',
    action:
      'Check that its metric still exists, or let the alarm say what missing data means.',
  };
}

function describeRule({
  triggeredBy,
}: Extract<AlarmRecord, { kind: 'composite' }>): string {
  return triggeredBy.length > 0
    ? `Fires because of ${triggeredBy.join(', ')}.`
    : 'Its rule over other alarms fires.';
}

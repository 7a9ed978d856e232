import type { MetricSignal } from '../metrics/findSignal';
import { statistic } from '../metrics/statistic';
import type { AlarmDefinition } from './AlarmDefinition';

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

export interface Evaluation {
  state: AlarmState;
  /** Oldest first; only periods with data. */
  datapoints: { at: number; value: number }[];
}

const MINUTE = 60_000;

/** What an alarm makes of its metrics at an instant, by CloudWatch's rule: every period of the window has to breach. */
export function evaluateAlarm(
  definition: AlarmDefinition,
  signals: MetricSignal[],
  at: number,
): Evaluation {
  const { periodSeconds, evaluationPeriods, treatMissingData } = definition;
  const period = periodSeconds * 1000;
  const end = Math.floor(at / MINUTE) * MINUTE;
  const datapoints: Evaluation['datapoints'] = [];
  let breaching = 0;
  for (let back = evaluationPeriods; back >= 1; back -= 1) {
    const from = end - back * period;
    const values = signals
      .map(signal =>
        statistic(signal, definition.stat, { from, period, now: at }),
      )
      .filter(value => value !== undefined);
    if (values.length > 0) {
      const value = values.reduce((sum, each) => sum + each, 0);
      datapoints.push({ at: from, value });
      breaching += breaches(definition, value) ? 1 : 0;
    } else if (treatMissingData === 'breaching') {
      breaching += 1;
    }
  }
  if (datapoints.length === 0 && treatMissingData === 'missing') {
    return { state: 'INSUFFICIENT_DATA', datapoints };
  }
  return {
    state: breaching === evaluationPeriods ? 'ALARM' : 'OK',
    datapoints,
  };
}

function breaches(
  { comparison, threshold }: AlarmDefinition,
  value: number,
): boolean {
  switch (comparison) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value >= threshold;
  }
}

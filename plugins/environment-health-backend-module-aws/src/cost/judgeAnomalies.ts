import type { Anomaly } from '@aws-sdk/client-cost-explorer';
import { factList } from '../shared/factList';
import type { Verdict } from '../shared/Verdict';
import { formatMoney } from './judgeCost';

/** @param anomalies - of one environment, at least one */
export function judgeAnomalies(anomalies: Anomaly[], unit: string): Verdict {
  const sorted = [...anomalies].sort((a, b) => impactOf(b) - impactOf(a));
  const total = sorted.reduce((sum, each) => sum + impactOf(each), 0);
  return {
    status: 'warning',
    summary: `${formatMoney({
      amount: total,
      unit,
    })} more than usual went to ${causeOf(sorted[0])}${
      sorted.length > 1 ? ` and ${sorted.length - 1} more` : ''
    }.`,
    action: 'See in Cost Anomaly Detection what it comes from.',
    facts: factList(
      Object.fromEntries(
        sorted.map((each, index) => [
          `Anomaly ${index + 1}`,
          describeAnomaly(each, unit),
        ]),
      ),
    ),
  };
}

/** Such as `AWS Lambda (USW2-Lambda-GB-Second): 80.00 USD since 2026-11-20`. */
export function describeAnomaly(anomaly: Anomaly, unit: string): string {
  const { AnomalyStartDate: since } = anomaly;
  const impact = formatMoney({ amount: impactOf(anomaly), unit });
  return `${causeOf(anomaly)}: ${impact}${
    since ? ` since ${since.slice(0, 10)}` : ''
  }`;
}

function impactOf({ Impact }: Anomaly): number {
  return Impact?.TotalImpact ?? Impact?.MaxImpact ?? 0;
}

function causeOf({ RootCauses = [], DimensionValue }: Anomaly): string {
  const [{ Service, UsageType } = {}] = RootCauses as {
    Service?: string;
    UsageType?: string;
  }[];
  const service = Service ?? DimensionValue ?? 'something unnamed';
  return UsageType ? `${service} (${UsageType})` : service;
}

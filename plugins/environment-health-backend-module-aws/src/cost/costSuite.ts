import type {
  HealthCheckSuite,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';
import type { AwsClientsService } from '@callboard/backstage-plugin-environments-node';
import type { AwsHealthConfig } from '../config/readAwsHealthConfig';
import { findingOf } from '../shared/findingOf';
import { placeOf } from '../shared/placeOf';
import { tagValue, targetsOfAnomaly, targetsOfBudget } from './attribution';
import { describeAnomaly, judgeAnomalies } from './judgeAnomalies';
import { describeBudget, formatMoney, judgeCost } from './judgeCost';
import { readCosts, type AccountCosts, type Money } from './readCosts';

const COST = 'aws.cost';
const ANOMALIES = 'aws.cost-anomalies';

/**
 * What environments cost, from Cost Explorer and Budgets. Asking costs money, a few
 * cents an account and day, so nobody may ask out of turn.
 */
export function costSuite(
  { clients }: { clients: AwsClientsService },
  { costAllocationTag: tag }: Pick<AwsHealthConfig, 'costAllocationTag'>,
): HealthCheckSuite {
  return {
    id: COST,
    needs: 'stack',
    groupBy: 'account',
    schedule: {
      frequency: { hours: 24 },
      timeout: { minutes: 10 },
      costly: true,
    },
    checks: [
      {
        id: COST,
        category: 'cost',
        title: 'Cost',
        description:
          'What was spent this month: more than the budget is unhealthy, a forecast above it a warning.',
      },
      {
        id: ANOMALIES,
        category: 'cost',
        title: 'Cost anomalies',
        description:
          'Spending of the last seven days that Cost Anomaly Detection finds strange is a warning.',
      },
    ],
    async run(batch) {
      const { targets, now, signal } = batch;
      if (targets.every(({ stacks }) => stacks.length === 0)) {
        return { findings: [] };
      }
      const place = placeOf(batch);
      const costs = await readCosts(clients, place, {
        tag,
        now,
        abortSignal: signal,
      });
      const unit = unitOf(costs);
      const own = <T>(items: T[], find: (item: T) => HealthTarget[]) => {
        const owners = new Map(items.map(item => [item, find(item)]));
        return {
          of: (target: HealthTarget) =>
            items.filter(item => owners.get(item)!.includes(target)),
          nobodys: items.filter(item => owners.get(item)!.length === 0),
        };
      };
      const budgets = own(costs.budgets, each =>
        targetsOfBudget(each, targets),
      );
      const anomalies = own(costs.anomalies, each =>
        targetsOfAnomaly(each, targets),
      );
      const account: Record<string, string> = {
        ...(costs.forecast && {
          'Rest of the month, whole account': formatMoney(costs.forecast),
        }),
        ...Object.fromEntries(
          budgets.nobodys
            .filter(isOfWholeAccount)
            .map(each => [
              `Budget ${each.BudgetName}, whole account`,
              describeBudget(each),
            ]),
        ),
        ...Object.fromEntries(
          anomalies.nobodys.map((each, index) => [
            `Anomaly ${index + 1}, whole account`,
            describeAnomaly(each, unit),
          ]),
        ),
      };
      const links = (title: string, path: string) => [
        {
          kind: 'console' as const,
          title,
          url: clients.consoleUrl(place, path),
        },
      ];
      return {
        findings: targets.flatMap(target => {
          const verdict = judgeCost({
            spent: spentBy(target, costs.byTag, tag),
            budgets: budgets.of(target),
            account,
          });
          const strange = anomalies.of(target);
          return [
            ...(verdict
              ? [
                  findingOf(COST, target, {
                    ...verdict,
                    links: links(
                      'Open Cost Explorer',
                      '/costmanagement/home#/cost-explorer',
                    ),
                  }),
                ]
              : []),
            ...(strange.length > 0
              ? [
                  findingOf(ANOMALIES, target, {
                    ...judgeAnomalies(strange, unit),
                    links: links(
                      'Open Cost Anomaly Detection',
                      '/costmanagement/home#/anomaly-detection/overview',
                    ),
                  }),
                ]
              : []),
          ];
        }),
      };
    },
  };
}

/** Undefined where the tag is not activated: everything is then told under no value. */
function spentBy(
  { stacks }: HealthTarget,
  byTag: AccountCosts['byTag'],
  tag: string,
): Money | undefined {
  const values = new Set(stacks.flatMap(stack => tagValue(stack, tag) ?? []));
  const isActive = [...(byTag?.keys() ?? [])].some(value => value !== '');
  if (!byTag || !isActive || values.size === 0) {
    return undefined;
  }
  const [{ unit }] = byTag.values();
  const amount = [...values].reduce(
    (sum, value) => sum + (byTag.get(value)?.amount ?? 0),
    0,
  );
  return { amount, unit };
}

function unitOf({ byTag }: AccountCosts): string {
  return [...(byTag?.values() ?? [])][0]?.unit ?? 'USD';
}

function isOfWholeAccount({
  CostFilters,
  FilterExpression,
}: AccountCosts['budgets'][number]): boolean {
  return Object.keys(CostFilters ?? {}).length === 0 && !FilterExpression;
}

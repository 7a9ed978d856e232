import {
  METRIC_RANGES,
  type EnvironmentHealth,
  type MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import { useUrlState } from '@callboard/backstage-plugin-environments-react';

const DEFAULT_RANGE: MetricRange = '3h';

const isRange = (value: string | undefined): value is MetricRange =>
  value !== undefined && Object.keys(METRIC_RANGES).includes(value);

/**
 * Of which environment charts are shown, and how far back, as it stands in the URL:
 * `?chart=prod&range=24h`. The last in the order of promotion where it says nothing.
 */
export function useChartChoice(
  environments: Pick<EnvironmentHealth, 'environment' | 'state'>[],
): {
  environment: EnvironmentHealth['environment'] | undefined;
  range: MetricRange;
  chooseEnvironment: (name: string) => void;
  chooseRange: (range: MetricRange) => void;
} {
  const url = useUrlState();
  const wish = url.value('chart');
  const range = url.value('range');
  const checked = environments.filter(({ state }) => state !== 'empty');
  const chosen =
    environments.find(({ environment }) => environment.name === wish) ??
    checked.at(-1);
  return {
    environment: chosen?.environment,
    range: isRange(range) ? range : DEFAULT_RANGE,
    chooseEnvironment: name => url.change({ chart: name }),
    chooseRange: of =>
      url.change({ range: of === DEFAULT_RANGE ? undefined : of }),
  };
}

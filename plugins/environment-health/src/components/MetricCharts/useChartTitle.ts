import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Chart } from '../../format/charts';
import { tabMessages } from '../../messages/tabMessages';
import { environmentHealthTranslationRef } from '../../translation';

type KnownGroup = keyof typeof tabMessages.charts.groups;

const isKnown = (group: string): group is KnownGroup =>
  group in tabMessages.charts.groups;

/** What a chart is called: its one line, else its kind; and the thing where there are several. */
export function useChartTitle({ group, subject, series }: Chart): string {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const several = series.length > 1 && isKnown(group);
  const title = several ? t(`charts.groups.${group}`) : series[0].title;
  return subject ? `${title}: ${subject}` : title;
}

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { MetricSeries } from '@callboard/backstage-plugin-environment-health-common';
import {
  StatusIcon,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { figuresOf, isBeyond, type Chart } from '../../format/charts';
import { formatLocal } from '../../format/localTime';
import { formatMetric } from '../../format/metricValue';
import { environmentHealthTranslationRef } from '../../translation';
import { useLineStyles } from './useLineStyles';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    '& li': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
  },
  key: { alignSelf: 'center' },
  quiet: { color: quietColor(theme) },
}));

/** What a line says now and at worst, and where its limits are; also the legend. */
export const ChartFigures = ({ chart }: { chart: Chart }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const styles = useLineStyles(chart.series.length);
  const limits = ({ unit, threshold = {} }: MetricSeries) =>
    (['warning', 'unhealthy'] as const).flatMap(level => {
      const limit = threshold[level];
      return limit === undefined
        ? []
        : t(`charts.limits.${threshold.below ? 'below' : 'above'}`, {
            status: t(`status.${level}`),
            value: formatMetric(limit, unit),
          });
    });
  return (
    <ul className={classes.list}>
      {chart.series.map((series, index) => {
        const figures = figuresOf(series);
        if (!figures) {
          return null;
        }
        const { newest, extreme } = figures;
        const { warning, unhealthy, below } = series.threshold ?? {};
        const bad = isBeyond(newest.value, unhealthy, below);
        const worrying = bad || isBeyond(newest.value, warning, below);
        return (
          <li key={series.key}>
            <svg width="22" height="8" className={classes.key} aria-hidden>
              <line
                x1="0"
                x2="22"
                y1="4"
                y2="4"
                strokeWidth="2"
                stroke={styles[index].color}
                strokeDasharray={styles[index].dash}
              />
            </svg>
            <span>{series.title}</span>
            {worrying && (
              <StatusIcon
                tone={bad ? 'danger' : 'warning'}
                label={t(bad ? 'status.unhealthy' : 'status.warning')}
              />
            )}
            <strong>
              {t('charts.now')} {formatMetric(newest.value, series.unit)}
            </strong>
            <span className={classes.quiet}>
              {t(below ? 'charts.lowest' : 'charts.highest')}{' '}
              {formatMetric(extreme.value, series.unit)} (
              {formatLocal(extreme.at)})
            </span>
            <span className={classes.quiet}>{limits(series).join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  MetricRange,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  FailedState,
  StaleNotice,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useState } from 'react';
import { chartsOf } from '../../format/charts';
import { markersWithin } from '../../format/deploymentMarkers';
import { domainOf } from '../../format/timeAxis';
import { useDeploymentMarkers } from '../../hooks/useDeploymentMarkers';
import { useMetrics } from '../../hooks/useMetrics';
import { environmentHealthTranslationRef } from '../../translation';
import { ChartCard } from './ChartCard';
import { ChartDeployments } from './ChartDeployments';

/** More charts than these are folded away. */
const SHOWN = 6;

/** As many days as the widest range. */
const MARKER_DAYS = 7;

const useStyles = makeStyles(theme => ({
  charts: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
  },
  skeleton: { padding: theme.spacing(2) },
}));

/** The charts of one environment, those beyond their limits first. */
export const EnvironmentCharts = (props: {
  entityRef: string;
  environment: EnvironmentHealth['environment'];
  range: MetricRange;
}) => {
  const { entityRef, environment, range } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [all, setAll] = useState(false);
  const { data, error, reload } = useMetrics(entityRef, {
    environment: environment.name,
    range,
  });
  const deployments = useDeploymentMarkers(entityRef, MARKER_DAYS);
  const domain = domainOf(range, useNow());
  if (!data) {
    return error ? (
      <FailedState
        error={error}
        title={t('charts.failed')}
        notAllowed={{
          title: t('charts.failed'),
          text: t('portfolio.notAllowed.text'),
        }}
        onRetry={reload}
      />
    ) : (
      <div
        className={classes.charts}
        role="status"
        aria-label={t('charts.loading')}
      >
        {['a', 'b'].map(key => (
          <Card key={key} className={classes.skeleton}>
            <Skeleton width="40%" height={28} />
            <Skeleton height={200} variant="rect" />
          </Card>
        ))}
      </div>
    );
  }
  const charts = chartsOf(data.series);
  const shown = all ? charts : charts.slice(0, SHOWN);
  const markers = markersWithin(
    deployments.data ?? [],
    environment.name,
    new Date(domain[0]).toISOString(),
    new Date(domain[1]).toISOString(),
  );
  return (
    <>
      {error && <StaleNotice error={error} onRetry={reload} />}
      {!charts.length && (
        <Typography variant="body2" role="status">
          {t(data.observedAt ? 'charts.none' : 'charts.never', {
            environment: environment.title,
          })}
        </Typography>
      )}
      <div className={classes.charts}>
        {shown.map(chart => (
          <ChartCard
            key={chart.key}
            chart={chart}
            environment={environment.title}
            range={range}
            domain={domain}
            markers={markers}
          />
        ))}
      </div>
      {shown.length < charts.length && (
        <Button onClick={() => setAll(true)}>
          {t('charts.more', { number: String(charts.length) })}
        </Button>
      )}
      {charts.length > 0 && (
        <ChartDeployments entityRef={entityRef} markers={markers} />
      )}
    </>
  );
};

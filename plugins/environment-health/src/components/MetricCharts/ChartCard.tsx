import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { Suspense, lazy, useId, useState } from 'react';
import type { Chart } from '../../format/charts';
import type { DeploymentMarker } from '../../format/deploymentMarkers';
import { environmentHealthTranslationRef } from '../../translation';
import { ChartFigures } from './ChartFigures';
import { ChartTable } from './ChartTable';
import { useChartTitle } from './useChartTitle';

// The library that draws is large, and most readers have their answer before they come here.
const LineChart = lazy(() => import('./LineChart'));

const HEIGHT = 200;

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(2), minWidth: 0 },
  title: { fontWeight: 700, overflowWrap: 'anywhere' },
  chart: { height: HEIGHT, margin: theme.spacing(1, 0) },
}));

/** One chart: its figures in words, its lines, and its points as a table. */
export const ChartCard = (props: {
  chart: Chart;
  environment: string;
  range: MetricRange;
  domain: [number, number];
  markers: DeploymentMarker[];
}) => {
  const { chart, environment, range, domain, markers } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const title = useChartTitle(chart);
  const [open, setOpen] = useState(false);
  const titleId = useId();
  return (
    <Card
      component="section"
      className={classes.card}
      aria-labelledby={titleId}
    >
      <Typography
        variant="body1"
        component="h3"
        id={titleId}
        className={classes.title}
      >
        {title}
      </Typography>
      <ChartFigures chart={chart} />
      {/* To look at only: the figures and the table say the same. */}
      <div className={classes.chart} aria-hidden>
        <Suspense fallback={<Skeleton variant="rect" height={HEIGHT} />}>
          <LineChart
            chart={chart}
            range={range}
            domain={domain}
            markers={markers}
          />
        </Suspense>
      </div>
      <Button
        size="small"
        aria-expanded={open}
        aria-label={`${title}: ${t(
          open ? 'charts.hideTable' : 'charts.table',
        )}`}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'charts.hideTable' : 'charts.table')}
      </Button>
      {open && (
        <ChartTable
          chart={chart}
          label={t('charts.tableOf', { title, environment })}
        />
      )}
    </Card>
  );
};

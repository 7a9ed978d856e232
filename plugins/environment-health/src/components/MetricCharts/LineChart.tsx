import type { MetricRange } from '@callboard/backstage-plugin-environment-health-common';
import {
  quietColor,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Line,
  LineChart as Lines,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { limitsOf, rowsOf, type Chart } from '../../format/charts';
import type { DeploymentMarker } from '../../format/deploymentMarkers';
import { formatLocal } from '../../format/localTime';
import { formatMetric } from '../../format/metricValue';
import { formatTick, ticksOf } from '../../format/timeAxis';
import { useLineStyles } from './useLineStyles';

/** The lines of a chart, its limits and the deployments of the time. Default export, to be loaded lazily. */
const LineChart = (props: {
  chart: Chart;
  range: MetricRange;
  domain: [number, number];
  markers: DeploymentMarker[];
}) => {
  const { chart, range, domain, markers } = props;
  const theme = useTheme();
  const styles = useLineStyles(chart.series.length);
  const text = { fill: quietColor(theme), fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Lines
        data={rowsOf(chart.series)}
        margin={{ top: 16, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke={theme.palette.divider} />
        <XAxis
          dataKey="t"
          type="number"
          domain={domain}
          allowDataOverflow
          ticks={ticksOf(range, domain)}
          tickFormatter={tick => formatTick(range, tick)}
          tick={text}
          stroke={theme.palette.divider}
        />
        <YAxis
          width={64}
          domain={[0, 'auto']}
          tickFormatter={value => formatMetric(value, chart.unit)}
          tick={text}
          stroke={theme.palette.divider}
        />
        <Tooltip
          labelFormatter={at => formatLocal(new Date(Number(at)).toISOString())}
          formatter={value => formatMetric(Number(value), chart.unit)}
          contentStyle={{
            backgroundColor: theme.palette.background.paper,
            borderColor: theme.palette.divider,
            borderRadius: theme.shape.borderRadius,
          }}
          labelStyle={{ color: theme.palette.text.primary }}
          isAnimationActive={false}
        />
        {limitsOf(chart).map(({ level, value }) => (
          <ReferenceLine
            key={`${level} ${value}`}
            y={value}
            ifOverflow="extendDomain"
            stroke={toneColor(
              theme,
              level === 'unhealthy' ? 'danger' : 'warning',
            )}
            strokeDasharray="4 4"
          />
        ))}
        {markers.map(({ id, at, failed }) => (
          <ReferenceLine
            key={id}
            x={Date.parse(at)}
            stroke={
              failed ? toneColor(theme, 'danger') : theme.palette.text.secondary
            }
            strokeDasharray="1 3"
            label={{
              value: '▲',
              position: 'top',
              fontSize: 10,
              fill: failed
                ? toneColor(theme, 'danger')
                : theme.palette.text.primary,
            }}
          />
        ))}
        {chart.series.map((series, index) => (
          <Line
            key={series.key}
            type="linear"
            dataKey={`v${index}`}
            name={series.title}
            stroke={styles[index].color}
            strokeDasharray={styles[index].dash}
            strokeWidth={2}
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </Lines>
    </ResponsiveContainer>
  );
};

export default LineChart;

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { rowsOf, type Chart } from '../../format/charts';
import { formatLocal } from '../../format/localTime';
import { formatMetric } from '../../format/metricValue';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  frame: { maxHeight: 280, overflow: 'auto' },
  table: {
    ...theme.typography.body2,
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      fontWeight: 400,
      padding: theme.spacing(0.25, 2, 0.25, 0),
    },
    '& thead th': {
      position: 'sticky',
      top: 0,
      fontWeight: 700,
      backgroundColor: theme.palette.background.paper,
    },
  },
}));

/** Every point of a chart in words, the newest first. */
export const ChartTable = (props: { chart: Chart; label: string }) => {
  const { chart, label } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    // Focusable, so that it can be scrolled with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">
              {t('charts.time', { zone: DateTime.local().toFormat('ZZZZ') })}
            </th>
            {chart.series.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(chart.series)
            .reverse()
            .map(row => (
              <tr key={row.t}>
                <th scope="row">
                  {formatLocal(new Date(row.t).toISOString())}
                </th>
                {chart.series.map(({ key, unit }, index) => {
                  const value = row[`v${index}`];
                  return (
                    <td key={key}>
                      {typeof value === 'number'
                        ? formatMetric(value, unit)
                        : t('charts.missing')}
                    </td>
                  );
                })}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
};

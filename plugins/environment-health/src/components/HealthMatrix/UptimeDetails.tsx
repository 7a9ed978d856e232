import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  UPTIME_SPANS,
  type EnvironmentHealth,
  type Uptime,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  formatAge,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatUptime } from '../../format/uptime';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), maxWidth: 400 },
  title: { fontWeight: 700 },
  table: {
    ...theme.typography.body2,
    width: '100%',
    margin: theme.spacing(1, 0),
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      fontWeight: 400,
      padding: theme.spacing(0.5, 2, 0.5, 0),
      whiteSpace: 'nowrap',
    },
    '& thead th, & tbody th': { color: quietColor(theme) },
  },
}));

/** Uptime over every span, and what is counted. */
export const UptimeDetails = (props: {
  title: string;
  uptime: NonNullable<EnvironmentHealth['uptime']>;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const down = ({ measuredSeconds, downSeconds }: Uptime) => {
    if (!measuredSeconds) {
      return '–';
    }
    return downSeconds ? formatAge(downSeconds * 1000) : t('uptime.never');
  };
  return (
    <div className={classes.root}>
      <Typography variant="body1" className={classes.title}>
        {t('uptime.title', { environment: props.title })}
      </Typography>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['span', 'ratio', 'down', 'measured'] as const).map(column => (
              <th key={column} scope="col">
                {t(`uptime.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {UPTIME_SPANS.map(span => {
            const uptime = props.uptime[span];
            return (
              <tr key={span}>
                <th scope="row">{t(`uptime.${span}`)}</th>
                <td>
                  {uptime.ratio === undefined
                    ? t('matrix.unmeasured')
                    : formatUptime(uptime.ratio)}
                </td>
                <td>{down(uptime)}</td>
                <td>{formatAge(uptime.measuredSeconds * 1000)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Typography variant="body2">{t('uptime.rule')}</Typography>
    </div>
  );
};

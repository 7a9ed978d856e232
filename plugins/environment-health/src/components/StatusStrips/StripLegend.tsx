import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { environmentHealthTranslationRef } from '../../translation';
import { useStripStyles } from './useStripStyles';

const SHOWN = [
  'healthy',
  'deploying',
  'warning',
  'unhealthy',
  'unknown',
] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    ...theme.typography.caption,
    color: quietColor(theme),
    '& li': { display: 'flex', alignItems: 'center', gap: 6 },
  },
  sample: { display: 'flex', alignItems: 'flex-end', width: 8, height: 16 },
}));

/** What the bars and triangles of the strips mean. */
export const StripLegend = () => {
  const classes = useStyles();
  const bars = useStripStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <ul className={classes.root} aria-label={t('strip.legend')}>
      {SHOWN.map(status => (
        <li key={status}>
          <span className={classes.sample} aria-hidden>
            <span className={clsx(bars.bar, bars[status])} />
          </span>
          {t(`status.${status}`)}
        </li>
      ))}
      <li>
        <span aria-hidden>▲</span>
        {t('strip.deployment')}
      </li>
    </ul>
  );
};

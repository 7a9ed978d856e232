import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { SourceState } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  toneColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { formatSince } from '../../format/duration';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    marginBottom: theme.spacing(2),
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
  },
  notice: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: `4px solid ${toneColor(theme, 'warning')}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflowWrap: 'anywhere',
  },
}));

/** Sources that do not answer: since when, how old what is shown is, and what to do. */
export const SourceNotices = (props: {
  sources: SourceState[];
  now: number;
}) => {
  const { sources, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const failing = sources.filter(source => source.error);
  if (!failing.length) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('sources.label')}>
      {failing.map(({ source, title, error, observedAt }) => (
        <li key={source} className={classes.notice}>
          <StatusIcon tone="warning" />
          <div>
            <Typography variant="body2">
              {t('sources.failing', {
                title,
                duration: formatSince(error?.since ?? '', now),
                message: error?.message ?? '',
              })}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {observedAt
                ? t('sources.shown', { duration: formatSince(observedAt, now) })
                : t('sources.nothing')}{' '}
              {t('sources.action', { title })}
            </Typography>
          </div>
        </li>
      ))}
    </ul>
  );
};

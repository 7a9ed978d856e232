import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import {
  RelativeTime,
  StatusIcon,
  quietColor,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.caption.fontSize,
    color: quietColor(theme),
  },
}));

/** Since when it is so, and when it was looked at; marked once that is too old. */
export const CheckTimes = ({ check }: { check: HealthCheckResult }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const stale = useNow(10_000) > Date.parse(check.staleAt);
  return (
    <div className={classes.root}>
      {t(`status.${check.status}`)} {t('check.since')}{' '}
      <RelativeTime instant={check.since} /> ·{' '}
      {stale && <StatusIcon tone="warning" />} {t('check.observed')}{' '}
      <RelativeTime instant={check.observedAt} />
      {stale && `, ${t('check.stale')}`}
    </div>
  );
};

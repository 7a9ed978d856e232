import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { RelativeTime } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { environmentHealthTranslationRef } from '../../translation';

/** What was so when the check could last be carried out. */
export const LastKnown = (props: {
  lastKnown: NonNullable<HealthCheckResult['lastKnown']>;
}) => {
  const { status, summary, observedAt } = props.lastKnown;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <Typography variant="body2">
      {t('check.lastKnown', { status: t(`status.${status}`), summary })} (
      <RelativeTime instant={observedAt} />)
    </Typography>
  );
};

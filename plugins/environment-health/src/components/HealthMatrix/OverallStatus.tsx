import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCategory,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  StatusChip,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import HourglassEmptyIcon from '@material-ui/icons/HourglassEmpty';
import { environmentHealthTranslationRef } from '../../translation';
import { CellButton } from './CellButton';

const useStyles = makeStyles(theme => ({
  status: { fontSize: theme.typography.body1.fontSize, fontWeight: 700 },
  since: {
    fontSize: theme.typography.caption.fontSize,
    color: quietColor(theme),
  },
}));

/** What the environment is, and since when; opens all of its checks. */
export const OverallStatus = (props: {
  part: EnvironmentHealth;
  onOpen: (environment: string, category?: HealthCategory) => void;
}) => {
  const { environment, state, status, since } = props.part;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (state !== 'checked') {
    return (
      <StatusChip
        tone="neutral"
        icon={state === 'pending' ? HourglassEmptyIcon : undefined}
        label={t(`matrix.${state}`)}
      />
    );
  }
  return (
    <CellButton
      title={t('matrix.open', { environment: environment.title })}
      onClick={() => props.onOpen(environment.name)}
    >
      <HealthStatusChip status={status} className={classes.status} />
      {since && (
        <span className={classes.since}>
          {t('matrix.since')} <RelativeTime instant={since} />
        </span>
      )}
    </CellButton>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { EnvironmentHealth } from '@callboard/backstage-plugin-environment-health-common';
import {
  RelativeTime,
  StatusChip,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import BuildIcon from '@material-ui/icons/Build';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.5, 0) },
  when: {
    fontSize: theme.typography.caption.fontSize,
    color: quietColor(theme),
  },
}));

/** Whether maintenance is expected now, and if not, when next. */
export const MaintenanceNote = (props: {
  maintenance: EnvironmentHealth['maintenance'];
}) => {
  const { maintenance } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (!maintenance) {
    return <div className={classes.root}>{t('matrix.maintenanceAny')}</div>;
  }
  const { open, endsAt, nextOpening, description } = maintenance;
  return (
    <div className={classes.root}>
      {open && (
        <StatusChip
          tone="waiting"
          icon={BuildIcon}
          label={t('matrix.maintenanceNow')}
        />
      )}
      {open && endsAt && (
        <div className={classes.when}>
          {t('matrix.maintenanceEnds')} <RelativeTime instant={endsAt} />
        </div>
      )}
      {!open && nextOpening && (
        <div>
          {t('matrix.maintenanceNext')} <RelativeTime instant={nextOpening} />
        </div>
      )}
      <div className={classes.when}>{description}</div>
    </div>
  );
};

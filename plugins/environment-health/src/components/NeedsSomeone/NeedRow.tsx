import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import {
  HealthStatusChip,
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgementNote, useAcknowledging } from '../Acknowledgement';
import { CheckWays } from '../CheckView';
import { LastKnown } from '../CheckView/LastKnown';
import { MaintenanceMark } from '../CheckView/MaintenanceMark';

const useStyles = makeStyles(theme => ({
  row: {
    ...theme.typography.body2,
    padding: theme.spacing(1.5, 2),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr) fit-content(45%)',
    gap: theme.spacing(0, 2),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  },
  place: {
    fontSize: theme.typography.caption.fontSize,
    color: quietColor(theme),
  },
  summary: { fontWeight: 700 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    [theme.breakpoints.down('sm')]: {
      justifyContent: 'flex-start',
      marginTop: theme.spacing(0.5),
    },
    [theme.breakpoints.down('xs')]: { '& button': { minHeight: 44 } },
  },
}));

/** One failing check: where, what is so, what to do, and the ways there. */
export const NeedRow = (props: {
  environment: EnvironmentHealth['environment'];
  check: HealthCheckResult;
}) => {
  const { environment, check } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { button, form } = useAcknowledging(environment, check);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <HealthStatusChip status={check.status} />
        <div>
          <div className={classes.summary}>{check.summary}</div>
          {check.action && <div>{check.action}</div>}
          {check.lastKnown && <LastKnown lastKnown={check.lastKnown} />}
          <div className={classes.place}>
            {environment.title} · {t(`category.${check.category}`)} ·{' '}
            {titleOfCheck(check)} · {t('check.since')}{' '}
            <RelativeTime instant={check.since} />
          </div>
          {check.duringMaintenance && <MaintenanceMark />}
          <AcknowledgementNote check={check} />
        </div>
        <div className={classes.actions}>
          <CheckWays environment={environment.name} check={check} />
          {button}
        </div>
      </div>
      {form}
    </li>
  );
};

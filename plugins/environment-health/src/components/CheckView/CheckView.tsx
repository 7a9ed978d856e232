import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  EnvironmentHealth,
  HealthCheckResult,
} from '@callboard/backstage-plugin-environment-health-common';
import { HealthStatusChip } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isFailing, titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { AcknowledgementNote, useAcknowledging } from '../Acknowledgement';
import { CheckFacts } from './CheckFacts';
import { CheckTimes } from './CheckTimes';
import { CheckWays } from './CheckWays';
import { LastKnown } from './LastKnown';
import { MaintenanceMark } from './MaintenanceMark';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1.5),
  },
  title: { fontWeight: 700 },
  action: { marginTop: theme.spacing(0.25) },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    marginTop: theme.spacing(0.5),
    [theme.breakpoints.down('xs')]: { '& button': { minHeight: 44 } },
  },
}));

/** One result in full: what is so, what to do, since when, and the proof. */
export const CheckView = (props: {
  environment: EnvironmentHealth['environment'];
  check: HealthCheckResult;
  /** Names the category too, where it is not said above. */
  withCategory?: boolean;
}) => {
  const { environment, check, withCategory } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { button, form } = useAcknowledging(environment, check);
  const title = titleOfCheck(check);
  return (
    <article className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <HealthStatusChip status={check.status} />
        <Typography variant="body2" component="h3" className={classes.title}>
          {withCategory && `${t(`category.${check.category}`)} · `}
          {title}
        </Typography>
        {check.duringMaintenance && <MaintenanceMark />}
      </div>
      <Typography variant="body2">{check.summary}</Typography>
      {check.action && (
        <Typography variant="body2" className={classes.action}>
          {check.action}
        </Typography>
      )}
      {check.lastKnown && <LastKnown lastKnown={check.lastKnown} />}
      <CheckFacts check={check} />
      <CheckTimes check={check} />
      {check.acknowledgement && <AcknowledgementNote check={check} />}
      <div className={classes.links}>
        <CheckWays
          environment={environment.name}
          check={check}
          linksOnly={!isFailing(check)}
        />
        {button}
      </div>
      {form}
    </article>
  );
};

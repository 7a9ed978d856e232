import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Deployment,
  DeploymentStep,
} from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  quietColor,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';
import { statusTone } from '../../format/deploymentStatus';
import { formatElapsed } from '../../format/duration';
import { groupSteps } from '../../format/steps';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    ...theme.typography.body2,
  },
  step: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(0.75),
    lineHeight: 1.7,
  },
  icon: { alignSelf: 'center', display: 'inline-flex' },
  took: {
    marginLeft: 'auto',
    color: quietColor(theme),
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: quietColor(theme) },
}));

const names = (steps: DeploymentStep[]) =>
  steps.map(step => step.title).join(', ');

/** The steps of an attempt: those that move one by one, the others folded. */
export const AttemptSteps = (props: {
  deployment: Deployment;
  now: number;
}) => {
  const { deployment, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { passed, telling, ahead } = groupSteps(deployment.steps);
  const shown = telling.filter(step => step.kind !== 'approval');
  if (!deployment.steps.length) {
    return null;
  }
  return (
    <ul
      className={classes.list}
      aria-label={t('board.steps.label', { version: deployment.version.label })}
    >
      {passed.length > 0 && (
        <li className={classes.step}>
          <span className={classes.icon}>
            <StatusIcon tone="success" />
          </span>
          <span className={classes.quiet}>
            {t('board.steps.passed', { names: names(passed) })}
          </span>
        </li>
      )}
      {shown.map(step => (
        <li key={step.id} className={classes.step}>
          <span className={classes.icon}>
            <StatusIcon
              tone={statusTone(step.status)}
              label={step.statusName ?? t(`status.${step.status}`)}
            />
          </span>
          <ExternalLink url={step.url}>{step.title}</ExternalLink>
          <span className={classes.took}>{formatElapsed(step, now)}</span>
        </li>
      ))}
      {ahead.length > 0 && (
        <li className={classes.step}>
          <span className={classes.icon}>
            <StatusIcon tone="neutral" />
          </span>
          <span className={classes.quiet}>
            {t('board.steps.ahead', { names: names(ahead) })}
          </span>
        </li>
      )}
    </ul>
  );
};

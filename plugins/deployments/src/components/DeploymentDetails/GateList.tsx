import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentStep } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  quietColor,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isFailed, statusTone } from '../../format/deploymentStatus';
import { formatElapsed } from '../../format/duration';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(3),
    rowGap: theme.spacing(0.5),
  },
  gate: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    ...theme.typography.body2,
  },
  word: { color: quietColor(theme) },
}));

/** Every step of a deployment with its outcome and how long it took. */
export const GateList = (props: {
  steps: DeploymentStep[];
  /** A cause that stands elsewhere and is not repeated. */
  causeTold?: string;
  now: number;
}) => {
  const { steps, causeTold, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (!steps.length) {
    return <Typography variant="body2">{t('details.noGates')}</Typography>;
  }
  return (
    <ul className={classes.list}>
      {steps.map(step => {
        const word = step.statusName ?? t(`status.${step.status}`);
        const plain = step.status === 'success';
        return (
          <li key={step.id} className={classes.gate}>
            <StatusIcon
              tone={statusTone(step.status)}
              label={plain ? word : undefined}
            />
            <ExternalLink url={step.url}>{step.title}</ExternalLink>
            <span className={classes.word}>
              {[plain ? undefined : word, formatElapsed(step, now)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {isFailed(step.status) && step.cause !== causeTold && (
              <span>{step.cause}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
};

import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Deployment } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  isWebUrl,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { approversSentence, attemptSentence } from '../../format/attempt';
import { isFailed, statusTone } from '../../format/deploymentStatus';
import { deploymentsTranslationRef } from '../../translation';
import { AttemptSteps } from '../AttemptSteps';
import { DeploymentMarks } from '../DeploymentMarks';
import { VersionLine } from '../VersionLine';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.75),
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: 700,
  },
  cause: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** The attempt that is newer than what is live: how it stands, why, and the one thing to do about it. */
export const AttemptNote = (props: {
  attempt: Deployment;
  /** What the reporting source is called, such as `GitHub`. */
  sourceTitle: string;
  now: number;
  onShowDetails: (deploymentId: string) => void;
}) => {
  const { attempt, sourceTitle, now, onShowDetails } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const failed = isFailed(attempt.status);
  const waiting = attempt.status === 'waiting';
  return (
    <div className={classes.root} data-testid="attempt">
      <Typography variant="body2" className={classes.head}>
        <StatusIcon tone={statusTone(attempt.status)} />
        {attemptSentence(t, attempt, now)}
      </Typography>
      {waiting && !attempt.approval?.waitTimerMinutes && (
        <Typography variant="body2">
          {approversSentence(t, attempt.approval) ?? t('board.anyone')}
        </Typography>
      )}
      {failed && (
        <Typography variant="body2" className={classes.cause}>
          {attempt.failure?.summary ??
            attempt.description ??
            t('board.noCause')}
        </Typography>
      )}
      <VersionLine version={attempt.version} />
      <DeploymentMarks deployment={attempt} />
      {!failed && <AttemptSteps deployment={attempt} now={now} />}
      <div className={classes.actions}>
        {waiting && isWebUrl(attempt.approval?.url) && (
          <LinkButton
            to={attempt.approval?.url ?? ''}
            target="_blank"
            rel="noopener noreferrer"
            size="small"
            variant="contained"
            color="primary"
          >
            {t('board.review', { host: sourceTitle })}
          </LinkButton>
        )}
        <Button
          size="small"
          variant="outlined"
          onClick={() => onShowDetails(attempt.id)}
        >
          {failed ? t('common.showLog') : t('common.showDetails')}
        </Button>
      </div>
    </div>
  );
};

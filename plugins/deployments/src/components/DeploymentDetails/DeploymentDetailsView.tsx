import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentDetails } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { deploymentsTranslationRef } from '../../translation';
import { GateList } from './GateList';
import { LogTailBlock } from './LogTailBlock';
import { StackEvents } from './StackEvents';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  heading: { fontWeight: 700 },
  problem: { display: 'flex', gap: theme.spacing(1) },
}));

const Section = (props: { heading: string; children: ReactNode }) => {
  const classes = useStyles();
  return (
    <div>
      <Typography variant="body2" component="h3" className={classes.heading}>
        {props.heading}
      </Typography>
      {props.children}
    </div>
  );
};

/** One deployment opened: cause, gates, stack events, and the end of the log. */
export const DeploymentDetailsView = (props: {
  details: DeploymentDetails;
  /** Tell the cause of a failure, where nothing around this tells it already. */
  withCause?: boolean;
  sourceTitle: (source: string) => string;
  now: number;
}) => {
  const { details, withCause, sourceTitle, now } = props;
  const { deployment, stacks, log, problems } = details;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <div className={classes.root}>
      {withCause && deployment.failure && (
        <Typography variant="body1">{deployment.failure.summary}</Typography>
      )}
      <Section heading={t('details.gates')}>
        <GateList
          steps={deployment.steps.filter(step => step.kind !== 'stack')}
          causeTold={deployment.failure?.summary}
          now={now}
        />
      </Section>
      {stacks.length > 0 && (
        <Section heading={t('details.stacks')}>
          {stacks.map(item => (
            <StackEvents key={item.stack.stackName} {...item} />
          ))}
        </Section>
      )}
      {log && (
        <div>
          <LogTailBlock log={log} />
        </div>
      )}
      {problems.map(({ source, message }) => (
        <Typography
          key={`${source} ${message}`}
          variant="body2"
          className={classes.problem}
        >
          <StatusIcon tone="warning" />
          {t('details.problem', { source: sourceTitle(source), message })}
        </Typography>
      ))}
      <Typography variant="body2">
        <ExternalLink
          url={log?.url ?? deployment.failure?.url ?? deployment.url}
        >
          {t('common.openOn', { host: sourceTitle(deployment.source) })}
        </ExternalLink>
      </Typography>
    </div>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { StackState } from '@callboard/backstage-plugin-deployments-common';
import {
  StatusIcon,
  formatSince,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Translate } from '../../format/attempt';
import { stackCondition, stackTone } from '../../format/stackStatus';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    '& > svg': { marginTop: 3 },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
}));

function driftSentence(t: Translate, stack: StackState): string {
  if (stack.drift !== 'drifted') {
    return t(`stacks.drift.${stack.drift}`);
  }
  return stack.driftedResources === undefined
    ? t('stacks.drift.driftedSome')
    : t('stacks.drift.drifted', { count: stack.driftedResources });
}

/** One stack: CloudFormation's own state, drift, change sets that wait, and its console. */
export const StackRow = (props: { stack: StackState; now: number }) => {
  const { stack, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <li className={classes.root}>
      <StatusIcon tone={stackTone(stackCondition(stack))} />
      <div className={classes.text}>
        <Typography variant="body2">
          <ExternalLink
            url={stack.consoleUrl}
            title={t('stacks.console', { name: stack.stackName })}
          >
            {stack.stackName}
          </ExternalLink>
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p">
          {stack.status} · {driftSentence(t, stack)}
        </Typography>
        {stack.cause && (
          <Typography variant="caption" component="p">
            {stack.cause.summary}
          </Typography>
        )}
        {stack.waitingChangeSets.map(({ name, createdAt }) => (
          <Typography key={name} variant="caption" component="p">
            {createdAt
              ? t('stacks.changeSetSince', {
                  name,
                  duration: formatSince(createdAt, now),
                })
              : t('stacks.changeSet', { name })}
          </Typography>
        ))}
        <Typography variant="caption" color="textSecondary" component="p">
          {t('stacks.place', {
            region: stack.region,
            account: stack.accountId,
          })}
        </Typography>
      </div>
    </li>
  );
};

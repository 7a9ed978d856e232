import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DeploymentDetails } from '@callboard/backstage-plugin-deployments-common';
import {
  toneColor,
  StatusChip,
  StatusIcon,
  quietColor,
  ExternalLink,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { stackCondition, stackTone } from '../../format/stackStatus';
import { deploymentsTranslationRef } from '../../translation';

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles(theme => ({
  stack: { marginBottom: theme.spacing(1.5) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
  },
  first: {
    backgroundColor: theme.palette.action.hover,
    boxShadow: `inset 3px 0 ${toneColor(theme, 'danger')}`,
  },
  mark: { verticalAlign: 'bottom' },
  time: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: quietColor(theme) },
}));

type StackDetails = DeploymentDetails['stacks'][number];

/** What a stack went through, oldest first; the event that broke it is marked. */
export const StackEvents = ({ stack, events }: StackDetails) => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const [all, setAll] = useState(false);
  const ordered = [...events].sort((a, b) => a.at.localeCompare(b.at));
  const first = Math.max(0, ordered.findIndex(event => event.firstCause) - 2);
  const shown = all ? ordered : ordered.slice(first, first + SHOWN_AT_FIRST);
  const tone = stackTone(
    stackCondition({ ...stack, drift: 'unknown', waitingChangeSets: [] }),
  );
  return (
    <div className={classes.stack}>
      <Typography variant="body2" component="p">
        <StatusIcon tone={tone} />{' '}
        <ExternalLink url={stack.consoleUrl} inText>
          {stack.stackName}
        </ExternalLink>{' '}
        {stack.status}{' '}
        <span className={classes.quiet}>
          {t('stacks.place', {
            region: stack.region,
            account: stack.accountId,
          })}
        </span>
      </Typography>
      {!events.length && (
        <Typography variant="body2" color="textSecondary">
          {t('details.noEvents')}
        </Typography>
      )}
      <ol className={classes.list}>
        {shown.map(event => (
          <li
            key={`${event.at} ${event.logicalId} ${event.status}`}
            className={`${classes.event} ${
              event.firstCause ? classes.first : ''
            }`}
          >
            <time dateTime={event.at} className={classes.time}>
              {DateTime.fromISO(event.at).toFormat('HH:mm:ss')}
            </time>
            <div>
              {event.firstCause && (
                <StatusChip
                  className={classes.mark}
                  tone="danger"
                  label={t('details.firstCause')}
                />
              )}{' '}
              {event.logicalId} <span>{event.status}</span>{' '}
              <span className={classes.quiet}>{event.resourceType}</span>
              {event.reason && <div>{event.reason}</div>}
            </div>
          </li>
        ))}
      </ol>
      {shown.length < ordered.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('details.allEvents', { number: String(ordered.length) })}
        </Button>
      )}
    </div>
  );
};

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RelativeTime } from '@callboard/backstage-plugin-environments-react';
import type {
  RunbookSummary,
  RunSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { RunOutcomeMark } from '../Marks';
import { useQuietStyles } from '../useQuietStyles';

const Run = (props: { run: RunSummary; entityLink: string }) => {
  const { run, entityLink } = props;
  const classes = useQuietStyles();
  return (
    <div className={classes.line}>
      <Link to={runbooksTabLink(entityLink, { runId: run.id })}>
        <RunOutcomeMark run={run} />
      </Link>
      <RelativeTime
        instant={run.finished?.at ?? run.startedAt}
        className={classes.small}
      />
    </div>
  );
};

/** What is under way, and how it went last. */
export const LastRunCell = (props: {
  runbook: Pick<RunbookSummary, 'lastRun' | 'openRuns'>;
  entityLink: string;
}) => {
  const { lastRun, openRuns } = props.runbook;
  const classes = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const runs = [...openRuns, ...(lastRun ? [lastRun] : [])];
  if (!runs.length) {
    return <span className={classes.small}>{t('portfolio.never')}</span>;
  }
  return (
    <div>
      {runs.map(run => (
        <Run key={run.id} run={run} entityLink={props.entityLink} />
      ))}
    </div>
  );
};

import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { FreshnessMark, RunOutcomeMark } from '../Marks';
import { Severity } from '../Severity';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
  quiet: { color: quietColor(theme), display: 'block' },
  side: {
    flex: '0 1 220px',
    minWidth: 150,
    // Both of them side by side, or the list has no end.
    [theme.breakpoints.down('xs')]: { flex: '1 1 120px', minWidth: 120 },
  },
}));

/** One runbook: what it is for, whether to trust it, and how it went the last time. */
export const RunbookRow = ({ runbook }: { runbook: RunbookSummary }) => {
  const { id, title, severity, steps, freshness, lastRun, procedure } = runbook;
  const classes = useStyles();
  const section = useSectionStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <li className={section.row}>
      <div className={section.main}>
        <div className={classes.head}>
          <Link
            to={links.runbook(id)}
            className={clsx(section.name, section.link)}
          >
            {title}
          </Link>
          <Severity severity={severity} />
        </div>
        <Typography variant="caption" className={classes.quiet}>
          {procedure?.description ?? t('list.steps', { count: steps })}
          {runbook.source.collection && ` · ${runbook.source.collection}`}
        </Typography>
      </div>
      <div className={classes.side}>
        <FreshnessMark freshness={freshness} />
        <Typography variant="caption" className={classes.quiet}>
          {freshness.reason}
        </Typography>
      </div>
      <div className={classes.side}>
        {lastRun?.finished ? (
          <>
            <RunOutcomeMark run={lastRun} />
            <Typography variant="caption" className={classes.quiet}>
              <Link to={links.run(lastRun.id)}>
                {t('list.used')} <RelativeTime instant={lastRun.finished.at} />
              </Link>
            </Typography>
          </>
        ) : (
          <Typography variant="caption" className={classes.quiet}>
            {t('list.neverUsed')}
          </Typography>
        )}
      </div>
    </li>
  );
};

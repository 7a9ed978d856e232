import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { RelativeTime } from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import type { RunbooksAttention } from '../../format/attention';
import { runbooksTabLink } from '../../format/links';
import { runbooksTranslationRef } from '../../translation';
import { OccurrenceMark, RunOutcomeMark } from '../Marks';
import { DueTime } from '../Procedures';
import { useQuietStyles } from '../useQuietStyles';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.body2.fontSize,
    fontWeight: 700,
    '* + * > &': { marginTop: theme.spacing(1.5) },
  },
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: theme.spacing(2),
    alignItems: 'start',
    padding: theme.spacing(0.75, 0),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

const Part = (props: { title: string; children: ReactNode[] }) => {
  const classes = useStyles();
  const titleId = useId();
  return props.children.length ? (
    <section aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {props.title}
      </Typography>
      <ul className={classes.list}>{props.children}</ul>
    </section>
  ) : null;
};

/** What is due, what failed and what is under way, one line each. */
export const AttentionLines = (props: {
  attention: RunbooksAttention;
  entityLink: string;
}) => {
  const { attention, entityLink } = props;
  const classes = useStyles();
  const quiet = useQuietStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <>
      <Part title={t('card.due')}>
        {attention.procedures.map(({ id, title, procedure }) => (
          <li key={id} className={classes.line}>
            <div>
              <Link
                to={runbooksTabLink(
                  entityLink,
                  { runbookId: id },
                  { day: procedure?.open?.day },
                )}
              >
                {title}
              </Link>
              {procedure?.open && (
                <div className={quiet.small}>
                  <DueTime
                    occurrence={procedure.open}
                    description={procedure.description}
                  />
                </div>
              )}
            </div>
            {procedure?.open && <OccurrenceMark state={procedure.open.state} />}
          </li>
        ))}
      </Part>
      <Part title={t('card.failedRuns')}>
        {attention.failed.map(({ id, title, lastRun }) => (
          <li key={id} className={classes.line}>
            <div>
              <Link to={runbooksTabLink(entityLink, { runId: lastRun.id })}>
                {title}
              </Link>
              {lastRun.finished && (
                <div className={quiet.small}>
                  {lastRun.finished.text}{' '}
                  <RelativeTime instant={lastRun.finished.at} />
                </div>
              )}
            </div>
            <RunOutcomeMark run={lastRun} />
          </li>
        ))}
      </Part>
      <Part title={t('card.openRuns')}>
        {attention.open.map(run => (
          <li key={run.id} className={classes.line}>
            <div>
              <Link to={runbooksTabLink(entityLink, { runId: run.id })}>
                {run.runbookTitle}
              </Link>
              <div className={quiet.small}>
                {t('card.by')}{' '}
                <EntityRefLink entityRef={run.startedBy} defaultKind="user" />{' '}
                <RelativeTime instant={run.startedAt} />
              </div>
            </div>
            <span>
              {t('card.progress', {
                ticked: String(run.progress.ticked),
                of: String(run.progress.of),
              })}
            </span>
          </li>
        ))}
      </Part>
    </>
  );
};

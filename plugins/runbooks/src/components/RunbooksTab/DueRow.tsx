import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  StatusChip,
  quietColor,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useTabLinks } from '../../hooks/useTabLinks';
import { runbooksTranslationRef } from '../../translation';
import { GoButton } from '../GoButton';
import { OccurrenceMark } from '../Marks';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
  },
  quiet: { color: quietColor(theme) },
}));

/** One procedure that waits for somebody. */
export const DueRow = (props: { runbook: RunbookSummary; mayRun: boolean }) => {
  const { runbook, mayRun } = props;
  const { id, title, procedure } = runbook;
  const classes = useStyles();
  const section = useSectionStyles();
  const links = useTabLinks();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const occurrence = procedure?.open;
  if (!procedure || !occurrence) {
    return null;
  }
  const { state, day, dueAt, runId } = occurrence;
  const overdue = state === 'overdue';
  return (
    <li className={section.row}>
      <div className={section.main}>
        <div className={classes.facts}>
          <OccurrenceMark state={state} />
          <Link to={links.runbook(id, { day })} className={section.name}>
            {title}
          </Link>
          <Typography
            variant={overdue ? 'body2' : 'caption'}
            className={clsx(overdue && section.name)}
          >
            <RelativeTime instant={dueAt} form={overdue ? 'for' : 'ago'} />
          </Typography>
          {procedure.missed.length > 0 && (
            <StatusChip
              tone="warning"
              size="small"
              label={t('due.missed', { count: procedure.missed.length })}
            />
          )}
        </div>
        <Typography variant="caption" className={classes.quiet}>
          {procedure.description}
        </Typography>
      </div>
      {runId && (
        <GoButton
          to={links.run(runId)}
          state={{ join: true }}
          className={section.action}
          size="small"
          variant="outlined"
          aria-label={t('due.joinOf', { title })}
        >
          {t('due.join')}
        </GoButton>
      )}
      {!runId && mayRun && (
        <GoButton
          to={links.runbook(id, { day, start: true })}
          className={section.action}
          size="small"
          variant={overdue ? 'contained' : 'outlined'}
          color="primary"
          aria-label={t('due.startOf', { title })}
        >
          {t('due.start')}
        </GoButton>
      )}
    </li>
  );
};

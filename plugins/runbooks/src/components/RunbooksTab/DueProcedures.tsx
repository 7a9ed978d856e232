import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { runbooksTranslationRef } from '../../translation';
import { DueRow } from './DueRow';

const isOpen = ({ procedure }: RunbookSummary) => procedure?.open !== undefined;
const dueAt = ({ procedure }: RunbookSummary) => procedure?.open?.dueAt ?? '';

/** Procedures that wait for somebody, those longest overdue first; nothing where none does. */
export const DueProcedures = (props: {
  runbooks: RunbookSummary[];
  mayRun: boolean;
}) => {
  const classes = useSectionStyles();
  const titleId = useId();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const due = props.runbooks
    .filter(isOpen)
    .sort((a, b) => dueAt(a).localeCompare(dueAt(b)));
  if (!due.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {t('due.title')}
      </Typography>
      <ul className={classes.list}>
        {due.map(runbook => (
          <DueRow key={runbook.id} runbook={runbook} mayRun={props.mayRun} />
        ))}
      </ul>
    </section>
  );
};

import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { RunbookSummary } from '@callboard/backstage-plugin-runbooks-common';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { RunbookRow } from './RunbookRow';

/** Runbooks of one kind; nothing where there are none. */
export const RunbookGroup = (props: {
  title: string;
  runbooks: RunbookSummary[];
}) => {
  const { title, runbooks } = props;
  const classes = useSectionStyles();
  const titleId = useId();
  if (!runbooks.length) {
    return null;
  }
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h3" id={titleId} className={classes.title}>
        {title}
      </Typography>
      <ul className={classes.list}>
        {runbooks.map(runbook => (
          <RunbookRow key={runbook.id} runbook={runbook} />
        ))}
      </ul>
    </section>
  );
};

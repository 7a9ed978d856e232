import { useSectionStyles } from '@callboard/backstage-plugin-environments-react';
import type { ProcedureEntry } from '@callboard/backstage-plugin-runbooks-common';
import Card from '@material-ui/core/Card';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';
import { useFirstOf } from '../useFirstOf';
import { ProcedureRow } from './ProcedureRow';

const MOST = 50;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

const keyOf = ({ entityRef, runbookId, occurrence }: ProcedureEntry) =>
  `${entityRef} ${runbookId} ${occurrence.day}`;

/** A list of occurrences. */
export const ProcedureList = (props: {
  entries: ProcedureEntry[];
  withoutDay?: boolean;
}) => {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.entries.map(entry => (
        <ProcedureRow
          key={keyOf(entry)}
          entry={entry}
          withoutDay={props.withoutDay}
        />
      ))}
    </ul>
  );
};

/** One part of the calendar under its title. */
export const ProcedureSection = (props: {
  title: string;
  /** Said where there is none. */
  empty?: string;
  entries: ProcedureEntry[];
  children: (entries: ProcedureEntry[]) => ReactNode;
}) => {
  const classes = useSectionStyles();
  const titleId = useId();
  const { shown, more } = useFirstOf(props.entries, MOST);
  return (
    <section className={classes.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={classes.title}>
        {props.title}
      </Typography>
      {shown.length ? (
        <Card>{props.children(shown)}</Card>
      ) : (
        <Typography variant="body2">{props.empty}</Typography>
      )}
      {more}
    </section>
  );
};

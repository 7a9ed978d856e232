import type { ProcedureStanding } from '@callboard/backstage-plugin-runbooks-common';
import { OccurrenceMark } from '../Marks';
import { DueTime } from '../Procedures';
import { useQuietStyles } from '../useQuietStyles';

/** When a procedure falls due: what is open before what comes. */
export const ProcedureCell = (props: { procedure: ProcedureStanding }) => {
  const { open, next, description } = props.procedure;
  const classes = useQuietStyles();
  const shown = open ?? next;
  return (
    <div>
      <div className={classes.line}>
        {open && <OccurrenceMark state={open.state} />}
        {shown && (
          <DueTime
            occurrence={shown}
            description={description}
            className={open && classes.small}
          />
        )}
      </div>
      <div className={classes.small}>{description}</div>
    </div>
  );
};

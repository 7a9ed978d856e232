import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { fillVariables } from '@callboard/backstage-plugin-runbooks-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { plainText } from '../../format/plainText';
import type { NumberedStep } from '../../run/stepList';
import { useRunbookText } from '../RunbookText';
import { StepAutomation } from '../AutomationDialog';
import { useRunSetting } from './RunContext';
import { StepMarks } from './StepMarks';
import { StepNotes } from './StepNotes';
import { TickIcon } from './TickIcon';
import { TickedBy } from './TickedBy';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0.5, 0) },
  line: {
    ...theme.typography.body1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-start',
    gap: theme.spacing(1),
    width: '100%',
    minHeight: 48,
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    textAlign: 'left',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  done: { ...theme.typography.body2, color: quietColor(theme), minHeight: 44 },
  text: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  below: { paddingLeft: theme.spacing(5) },
}));

/** A step that is not the one to do now: one line, which opens it. */
export const StepLine = ({ placed }: { placed: NumberedStep }) => {
  const { step, number, depth } = placed;
  const { run, goTo } = useRunSetting();
  const classes = useStyles();
  const { variables } = useRunbookText();
  const ticked = run.state.steps[step.id]?.ticked === true;
  const text = plainText(fillVariables(step.text, variables).text);
  return (
    <li className={classes.root} style={{ paddingLeft: depth * 20 }}>
      <ButtonBase
        className={clsx(classes.line, ticked && classes.done)}
        onClick={() => goTo(step.id)}
      >
        <TickIcon ticked={ticked} />
        <span className={classes.text}>
          {number} {text}
        </span>
        {!ticked && <StepMarks step={step} />}
      </ButtonBase>
      <div className={classes.below}>
        <TickedBy stepId={step.id} />
        <StepNotes stepId={step.id} />
        <StepAutomation step={step} stateOnly />
      </div>
    </li>
  );
};

import type {
  RunbookBlock,
  RunbookStep,
} from '@callboard/backstage-plugin-runbooks-common';
import { makeStyles } from '@material-ui/core/styles';
import { CurrentStep } from './CurrentStep';
import { useRunSetting } from './RunContext';
import { StepLine } from './StepLine';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

const idsOf = (steps: RunbookStep[]): string[] =>
  steps.flatMap(step => [step.id, ...idsOf(step.steps)]);

/** The steps of one list, nested ones below their own, the current one large. */
export const RunSteps = (props: {
  block: Extract<RunbookBlock, { kind: 'steps' }>;
}) => {
  const { steps, currentId } = useRunSetting();
  const classes = useStyles();
  const ids = new Set(idsOf(props.block.steps));
  return (
    <ol className={classes.list}>
      {steps
        .filter(({ step }) => ids.has(step.id))
        .map(placed =>
          placed.step.id === currentId ? (
            <CurrentStep key={placed.step.id} placed={placed} />
          ) : (
            <StepLine key={placed.step.id} placed={placed} />
          ),
        )}
    </ol>
  );
};

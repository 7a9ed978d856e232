import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { fillVariables } from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import NoteAddIcon from '@material-ui/icons/NoteAdd';
import { plainText } from '../../format/plainText';
import { useFocusOnAppear } from '../../hooks/useFocusOnAppear';
import type { NumberedStep } from '../../run/stepList';
import { runbooksTranslationRef } from '../../translation';
import { StepAutomation } from '../AutomationDialog';
import {
  RunbookCodeBlock,
  RunbookMarkdown,
  useRunbookText,
} from '../RunbookText';
import { NoteForm } from './NoteForm';
import { useRunSetting } from './RunContext';
import { StepNotes } from './StepNotes';
import { TickIcon } from './TickIcon';
import { TickedBy } from './TickedBy';

const useStyles = makeStyles(theme => ({
  root: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(2),
    border: `2px solid ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    // Neither below the head of the run nor below the bar.
    scrollMarginTop: '160px',
    scrollMarginBottom: '100px',
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(1.5),
      scrollMarginTop: '16px',
      scrollMarginBottom: '190px',
    },
    '&:focus': { outline: 'none' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: theme.spacing(1),
    fontSize: '1.35rem',
    lineHeight: 1.35,
    fontWeight: 500,
  },
  text: { flex: 1, minWidth: 0 },
  body: { fontSize: '1.1rem', marginTop: theme.spacing(1) },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1.5),
    '& button': { minHeight: 48 },
    // The bar at the bottom has the same ones, nearer to the thumb.
    [theme.breakpoints.down('xs')]: { '& $tick, & $note': { display: 'none' } },
  },
  tick: {},
  note: {},
}));

/** The step to do now: large, with all that belongs to it. */
export const CurrentStep = ({ placed }: { placed: NumberedStep }) => {
  const { step, number } = placed;
  const { run, active, toggle, notePlace, writeNote } = useRunSetting();
  const classes = useStyles();
  const { variables } = useRunbookText();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const item = useFocusOnAppear<HTMLLIElement>();
  const ticked = run.state.steps[step.id]?.ticked === true;
  const name = plainText(fillVariables(step.text, variables).text);
  return (
    <li
      ref={item}
      className={classes.root}
      aria-current="step"
      aria-label={`${t('run.step', { number })}: ${name}`}
      tabIndex={-1}
    >
      <div className={classes.head}>
        <TickIcon ticked={ticked} />
        <span>{number}</span>
        <RunbookMarkdown text={step.text} className={classes.text} />
      </div>
      {step.body && (
        <div className={classes.body}>
          <RunbookMarkdown text={step.body} />
        </div>
      )}
      {step.code.map((code, index) => (
        <RunbookCodeBlock key={index} code={code} />
      ))}
      <StepAutomation step={step} />
      <TickedBy stepId={step.id} />
      <StepNotes stepId={step.id} />
      {notePlace?.stepId === step.id && (
        <NoteForm stepId={step.id} label={t('run.noteOf', { step: name })} />
      )}
      {active && (
        <div className={classes.actions}>
          <Button
            className={classes.tick}
            variant={ticked ? 'outlined' : 'contained'}
            color="primary"
            startIcon={ticked ? undefined : <CheckIcon />}
            onClick={() => toggle(step.id)}
            aria-label={t(ticked ? 'run.untickOf' : 'run.tickOf', {
              step: name,
            })}
          >
            {t(ticked ? 'run.untick' : 'run.tick')}
          </Button>
          {!notePlace && (
            <Button
              className={classes.note}
              startIcon={<NoteAddIcon />}
              onClick={() => writeNote({ stepId: step.id })}
              aria-label={t('run.noteOf', { step: name })}
            >
              {t('run.note')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

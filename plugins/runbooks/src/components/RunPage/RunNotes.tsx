import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';
import { NoteForm } from './NoteForm';
import { useRunSetting } from './RunContext';
import { StepNotes } from './StepNotes';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 860, marginBottom: theme.spacing(2) },
  title: { fontSize: theme.typography.h6.fontSize, fontWeight: 700 },
}));

/** Notes about the run as a whole. */
export const RunNotes = () => {
  const { run, notePlace } = useRunSetting();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const writing = notePlace !== undefined && notePlace.stepId === undefined;
  const any = run.state.notes.some(({ stepId }) => stepId === undefined);
  if (!writing && !any) {
    return null;
  }
  return (
    <section className={classes.root}>
      <Typography component="h3" className={classes.title}>
        {t('run.notes')}
      </Typography>
      <StepNotes />
      {writing && <NoteForm label={t('run.noteRun')} />}
    </section>
  );
};

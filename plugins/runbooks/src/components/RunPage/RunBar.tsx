import { sidebarConfig, useSidebarPinState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ArrowForwardIcon from '@material-ui/icons/ArrowForward';
import CheckIcon from '@material-ui/icons/Check';
import FlagIcon from '@material-ui/icons/Flag';
import NoteAddIcon from '@material-ui/icons/NoteAdd';
import { stepBeside } from '../../run/stepList';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';
import { RunPlace } from './RunPlace';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    maxWidth: 860,
    padding: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    boxShadow: theme.shadows[4],
    '& button': { minHeight: 52 },
    // There the page itself scrolls, and nothing in it can stick.
    [theme.breakpoints.down('xs')]: {
      position: 'fixed',
      left: 0,
      right: 0,
      // The app's own bar lies at the bottom.
      bottom: (props: { below: number }) => props.below,
      borderRadius: 0,
    },
  },
  buttons: { display: 'flex', gap: theme.spacing(1) },
  main: { flex: '1 1 auto' },
  facts: {
    display: 'none',
    [theme.breakpoints.down('xs')]: {
      display: 'block',
      paddingBottom: theme.spacing(0.5),
    },
  },
  room: { [theme.breakpoints.down('xs')]: { height: 130 } },
}));

/** What one does most, where a thumb reaches it. */
export const RunBar = ({ onFinish }: { onFinish: () => void }) => {
  const { run, steps, currentId, toggle, goTo, writeNote } = useRunSetting();
  const { isMobile } = useSidebarPinState();
  const classes = useStyles({
    below: isMobile ? sidebarConfig.mobileSidebarHeight : 0,
  });
  const { t } = useTranslationRef(runbooksTranslationRef);
  const current = steps.find(({ step }) => step.id === currentId);
  const ticked =
    current !== undefined && run.state.steps[current.step.id]?.ticked === true;
  const allTicked = steps.length > 0 && run.progress.ticked === run.progress.of;
  return (
    <>
      <div className={classes.root}>
        <div className={classes.facts}>
          <RunPlace />
        </div>
        <div
          className={classes.buttons}
          role="toolbar"
          aria-label={t('run.bar')}
        >
          {current && !ticked && (
            <Button
              className={classes.main}
              variant="contained"
              color="primary"
              startIcon={<CheckIcon />}
              onClick={() => toggle(current.step.id)}
            >
              {t('run.tick')}
            </Button>
          )}
          {current && ticked && !allTicked && (
            <Button
              className={classes.main}
              variant="outlined"
              endIcon={<ArrowForwardIcon />}
              onClick={() => goTo(stepBeside(steps, currentId, 1))}
            >
              {t('keys.next')}
            </Button>
          )}
          <Button
            startIcon={<NoteAddIcon />}
            onClick={() => writeNote({ stepId: currentId })}
          >
            {t('run.note')}
          </Button>
          <Button
            className={allTicked || !steps.length ? classes.main : undefined}
            variant={allTicked ? 'contained' : 'text'}
            color={allTicked ? 'primary' : 'default'}
            startIcon={<FlagIcon />}
            onClick={onFinish}
          >
            {t('run.finish')}
          </Button>
        </div>
      </div>
      <div className={classes.room} />
    </>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  RelativeTime,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: {
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  text: { whiteSpace: 'pre-line' },
  quiet: { color: quietColor(theme) },
}));

/** The notes at a step, or those about the run as a whole. */
export const StepNotes = ({ stepId }: { stepId?: string }) => {
  const { run, actions } = useRunSetting();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const notes = run.state.notes.filter(note => note.stepId === stepId);
  if (!notes.length) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('run.notes')}>
      {notes.map(({ id, text, by, at }) => (
        <li key={id} className={classes.note}>
          <Typography variant="body2" className={classes.text}>
            {text}
          </Typography>
          <Typography
            variant="caption"
            component="div"
            className={classes.quiet}
          >
            <EntityDisplayName entityRef={by} hideIcon />
            {' · '}
            <RelativeTime instant={at} />
            {actions.unsent.some(({ action }) => action.id === id) &&
              ` · ${t('run.unsent')}`}
          </Typography>
        </li>
      ))}
    </ul>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  errorSentence,
  useNow,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RunActions } from '../../hooks/useRunActions';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
    '& button': { minHeight: 44 },
  },
}));

// Saving takes a moment; a note that flashes by would say nothing.
const MOMENT_MS = 1_500;

/** Says honestly what the backend does not have yet; nothing where it has everything. */
export const UnsavedNote = ({ actions }: { actions: RunActions }) => {
  const { unsent, error, refused, retry, discard } = actions;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const now = useNow(10_000);
  const waiting = unsent.filter(({ action }) => !refused.has(action.id));
  const message = error && errorSentence(error);
  const late =
    waiting.length > 0 &&
    (error !== undefined || now - Date.parse(waiting[0].at) > MOMENT_MS);
  return (
    <div role="status">
      {late && (
        <div className={classes.root}>
          <StatusIcon tone="warning" />
          <Typography variant="body2">
            <strong>{t('unsaved.title', { count: waiting.length })}.</strong>{' '}
            {t('unsaved.kept')}
            {message && ` ${t('unsaved.because', { message })}`}
          </Typography>
          <Button size="small" variant="outlined" onClick={retry}>
            {t('unsaved.now')}
          </Button>
        </div>
      )}
      {refused.size > 0 && (
        <div className={classes.root}>
          <StatusIcon tone="danger" />
          <Typography variant="body2">
            {t('unsaved.refused', {
              count: refused.size,
              message: message ?? '',
            })}
          </Typography>
          <Button size="small" variant="outlined" onClick={retry}>
            {t('unsaved.now')}
          </Button>
          <Button size="small" onClick={discard}>
            {t('unsaved.discard')}
          </Button>
        </div>
      )}
    </div>
  );
};

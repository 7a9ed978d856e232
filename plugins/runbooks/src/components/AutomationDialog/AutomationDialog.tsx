import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FailedState,
  errorSentence,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState, type FormEvent } from 'react';
import type { AutomationStart } from '../../hooks/useAutomation';
import { runbooksTranslationRef } from '../../translation';
import { TabSkeleton } from '../TabSkeleton';
import { useDialogStyles } from '../useDialogStyles';
import { PreviewFacts } from './PreviewFacts';

/** Shows what will happen, asks to type its name where that is wise, and starts it. */
export const AutomationDialog = (props: {
  title: string;
  start: AutomationStart;
  production: boolean;
  onClose: () => void;
}) => {
  const { title, start, production, onClose } = props;
  const { preview, previewError, error, starting } = start;
  const classes = useDialogStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [typed, setTyped] = useState('');
  const titleId = useId();
  const fieldId = useId();
  const confirmed =
    preview !== undefined &&
    !preview.blocked &&
    (!preview.confirmBy || typed === preview.confirmBy);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (confirmed) {
      start.start(preview.confirmBy && typed);
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>
          {t('automation.dialog', { title })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          {!preview && !previewError && (
            <TabSkeleton label={t('automation.loading')} />
          )}
          {previewError && (
            <FailedState
              error={previewError}
              title={t('automation.failed')}
              notAllowed={{
                title: t('automation.notAllowed.title'),
                text: t('automation.notAllowed.text'),
              }}
              onRetry={start.loadPreview}
            />
          )}
          {preview && (
            <PreviewFacts preview={preview} production={production} />
          )}
          {preview?.blocked && (
            <Typography role="alert">{preview.blocked}</Typography>
          )}
          {preview?.confirmBy && !preview.blocked && (
            <TextField
              id={fieldId}
              variant="outlined"
              label={t('automation.type', { word: preview.confirmBy })}
              autoComplete="off"
              inputProps={{ autoCapitalize: 'none', spellCheck: false }}
              value={typed}
              onChange={event => setTyped(event.target.value)}
            />
          )}
          {error && (
            <Typography variant="body2" color="error" role="alert">
              {t('automation.notStarted', { message: errorSentence(error) })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions className={classes.actions}>
          <Button onClick={onClose}>{t('automation.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!confirmed || starting}
          >
            {t(starting ? 'automation.starting' : 'automation.startNow')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

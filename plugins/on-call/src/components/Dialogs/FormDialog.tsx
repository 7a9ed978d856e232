import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  errorSentence,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useId, type FormEvent, type ReactNode } from 'react';
import { isConflict } from '../../format/errors';
import { onCallTranslationRef } from '../../translation';
import { useDialogStyles } from './useDialogStyles';

/** A question with its fields, a way to do it and one out of it; says why it could not be done. */
export const FormDialog = (props: {
  title: string;
  submitLabel: string;
  /** Said on the button once the backend has told what it would break. */
  confirmLabel?: string;
  disabled?: boolean;
  busy: boolean;
  error?: Error;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { title, submitLabel, confirmLabel, disabled, busy, error } = props;
  const classes = useDialogStyles();
  const titleId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const asksAgain = Boolean(confirmLabel && error && isConflict(error));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disabled && !busy) {
      props.onSubmit();
    }
  };
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} fullWidth>
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {props.children}
          {error && (
            <Typography variant="body2" role="alert">
              <StatusIcon tone={asksAgain ? 'warning' : 'danger'} />{' '}
              {asksAgain
                ? t('dialog.hole', { message: errorSentence(error) })
                : t('dialog.failed', { message: errorSentence(error) })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions className={classes.actions}>
          <Button onClick={props.onClose}>{t('dialog.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={asksAgain ? 'secondary' : 'primary'}
            disabled={disabled || busy}
          >
            {asksAgain ? confirmLabel : submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RunOutcome } from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState, type FormEvent } from 'react';
import { runbooksTranslationRef } from '../../translation';
import { useDialogStyles } from '../useDialogStyles';
import { OutcomeChoice } from './OutcomeChoice';
import { useRunSetting } from './RunContext';

/** Asks how it ended, and closes the run. */
export const FinishDialog = ({ onClose }: { onClose: () => void }) => {
  const { run, actions, goTo } = useRunSetting();
  const classes = useDialogStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [outcome, setOutcome] = useState<RunOutcome>();
  const [text, setText] = useState('');
  const titleId = useId();
  const textId = useId();
  const unticked = run.progress.of - run.progress.ticked;
  const procedure = run.state.reason.kind === 'procedure';
  const mayFinish = !procedure || run.may.sign;

  const finish = (event: FormEvent) => {
    event.preventDefault();
    if (outcome && mayFinish) {
      actions.add({
        kind: 'finished',
        outcome,
        text: text.trim() || undefined,
      });
      goTo(undefined);
      onClose();
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <form onSubmit={finish}>
        <DialogTitle id={titleId}>{t('finish.title')}</DialogTitle>
        <DialogContent className={classes.content}>
          {unticked > 0 && (
            <Typography variant="body2">
              {t('finish.unticked', { count: unticked })}
            </Typography>
          )}
          <OutcomeChoice
            labelledBy={titleId}
            value={outcome}
            onChange={setOutcome}
          />
          <TextField
            id={textId}
            multiline
            minRows={2}
            variant="outlined"
            label={t('finish.text')}
            helperText={t('finish.textHint')}
            inputProps={{ maxLength: 4000 }}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {procedure && (
            <Typography variant="body2">
              {t(mayFinish ? 'finish.signs' : 'finish.maySign')}
            </Typography>
          )}
        </DialogContent>
        <DialogActions className={classes.actions}>
          <Button onClick={onClose}>{t('finish.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!outcome || !mayFinish}
          >
            {t('finish.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

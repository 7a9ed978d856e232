import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  useEffect,
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
} from 'react';
import { runbooksTranslationRef } from '../../translation';
import { useRunSetting } from './RunContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
    // Head and bar of the run lie over what scrolls; its buttons must not come under them.
    scrollMargin: '160px 0 100px',
    [theme.breakpoints.down('xs')]: { scrollMargin: '16px 0 190px' },
  },
  actions: {
    display: 'flex',
    gap: theme.spacing(1),
    '& button': { minHeight: 44 },
  },
}));

/** Writes a note down: at a step, or about the run. Enter saves, Shift and Enter breaks the line. */
export const NoteForm = (props: { stepId?: string; label: string }) => {
  const { stepId, label } = props;
  const { actions, writeNote } = useRunSetting();
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [text, setText] = useState('');
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const close = () => writeNote(undefined);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim()) {
      actions.add({ kind: 'noted', text: text.trim(), stepId });
    }
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      save();
    }
  };

  return (
    <form
      ref={form}
      className={classes.root}
      onSubmit={save}
      aria-label={label}
    >
      <TextField
        id={id}
        multiline
        minRows={2}
        variant="outlined"
        label={t('run.noteLabel')}
        inputRef={field}
        inputProps={{ maxLength: 4000 }}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.actions}>
        <Button type="submit" variant="contained" color="primary">
          {t('run.noteSave')}
        </Button>
        <Button onClick={close}>{t('run.noteCancel')}</Button>
      </div>
    </form>
  );
};

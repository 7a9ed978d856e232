import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { onCallApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { FormDialog } from '../Dialogs';
import type { Change } from './Change';

const LONGEST = 4_000;

/** Leaves a note for whoever takes over. */
export const NoteDialog = (props: {
  change: Extract<Change, { kind: 'note' }>;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { schedule } = props.change;
  const api = useApi(onCallApiRef);
  const textId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const [text, setText] = useState('');
  const { submit, busy, error } = useSubmit(async () => {
    await api.leaveNote(schedule.id, text.trim());
    props.onDone();
  });
  return (
    <FormDialog
      title={t('note.title', { schedule: schedule.title })}
      submitLabel={t('note.submit')}
      disabled={!text.trim()}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Typography variant="body2">{t('note.text')}</Typography>
      <TextField
        id={textId}
        variant="outlined"
        label={t('note.field')}
        multiline
        minRows={4}
        inputProps={{ maxLength: LONGEST }}
        value={text}
        onChange={event => setText(event.target.value)}
      />
    </FormDialog>
  );
};

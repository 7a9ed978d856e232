import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { onCallApiRef } from '../../api';
import { isUser } from '../../format/people';
import { askable, type Stretch } from '../../format/presets';
import { useScheduleAhead } from '../../hooks/useScheduleAhead';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { FormDialog, PersonField } from '../Dialogs';
import type { Change } from './Change';
import { isStretch, StretchFields } from './StretchFields';
import { usePeopleOptions } from './usePeopleOptions';

/** Asks somebody to take a shift; nothing changes until they accept. */
export const SwapDialog = (props: {
  change: Extract<Change, { kind: 'swap' }>;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { change, onClose, onDone } = props;
  const { schedule } = change;
  const api = useApi(onCallApiRef);
  const reasonId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const ahead = useScheduleAhead(schedule.id);
  const { options, userRef } = usePeopleOptions(ahead.value);
  const [to, setTo] = useState<string>();
  const now = useNow();
  const [stretch, setStretch] = useState<Partial<Stretch>>(
    change.stretch ? askable(change.stretch, now) : {},
  );
  const [reason, setReason] = useState('');
  const { submit, busy, error } = useSubmit(async () => {
    if (to && isStretch(stretch)) {
      await api.requestSwap(schedule.id, {
        ...stretch,
        to,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      });
      onDone();
    }
  });
  return (
    <FormDialog
      title={t('swap.title', { schedule: schedule.title })}
      submitLabel={t('swap.submit')}
      disabled={!to || !isStretch(stretch)}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography variant="body2">{t('swap.text')}</Typography>
      <PersonField
        label={t('swap.who')}
        options={options.filter(
          ({ value }) => isUser(value) && value !== userRef,
        )}
        value={to}
        onChange={setTo}
      />
      <StretchFields
        schedule={schedule}
        value={stretch}
        onChange={setStretch}
      />
      <TextField
        id={reasonId}
        variant="outlined"
        label={t('dialog.reason')}
        inputProps={{ maxLength: 500 }}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
    </FormDialog>
  );
};

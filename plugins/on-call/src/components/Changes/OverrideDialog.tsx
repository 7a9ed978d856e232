import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { errorSentence } from '@callboard/backstage-plugin-environments-react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { onCallApiRef } from '../../api';
import type { Stretch } from '../../format/presets';
import { useScheduleAhead } from '../../hooks/useScheduleAhead';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { FormDialog, PersonField } from '../Dialogs';
import type { Change } from './Change';
import { OverridePreview } from './OverridePreview';
import { isStretch, StretchFields } from './StretchFields';
import { usePeopleOptions } from './usePeopleOptions';

const NOBODY = '';

/** Puts somebody on call for a stretch, instead of whom the schedule says. */
export const OverrideDialog = (props: {
  change: Extract<Change, { kind: 'override' }>;
  onClose: () => void;
  onDone: () => void;
}) => {
  const { change, onClose, onDone } = props;
  const { schedule } = change;
  const api = useApi(onCallApiRef);
  const reasonId = useId();
  const { t } = useTranslationRef(onCallTranslationRef);
  const ahead = useScheduleAhead(schedule.id);
  const { options, people } = usePeopleOptions(ahead.value);
  const [person, setPerson] = useState(change.person);
  const [stretch, setStretch] = useState<Partial<Stretch>>(
    change.stretch ?? {},
  );
  const [reason, setReason] = useState('');
  const { submit, busy, error, forget } = useSubmit(async confirmHole => {
    if (isStretch(stretch)) {
      await api.createOverride(schedule.id, {
        ...stretch,
        ...(person === NOBODY ? {} : { person }),
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(confirmHole ? { confirmHole } : {}),
      });
      onDone();
    }
  });
  return (
    <FormDialog
      title={t('override.title', { schedule: schedule.title })}
      submitLabel={t('override.submit')}
      confirmLabel={t('dialog.confirmHole')}
      disabled={person === undefined || !isStretch(stretch)}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonField
        label={t('override.who')}
        options={[...options, { value: NOBODY, label: t('override.nobody') }]}
        value={person}
        onChange={value => {
          setPerson(value);
          forget();
        }}
      />
      <StretchFields
        schedule={schedule}
        value={stretch}
        onChange={value => {
          setStretch(value);
          forget();
        }}
      />
      <TextField
        id={reasonId}
        variant="outlined"
        label={t('dialog.reason')}
        inputProps={{ maxLength: 500 }}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      {ahead.error && (
        <Typography variant="body2">
          {t('override.aheadFailed', { message: errorSentence(ahead.error) })}
        </Typography>
      )}
      {person !== undefined && isStretch(stretch) && ahead.value && (
        <OverridePreview
          person={person || undefined}
          stretch={stretch}
          shifts={ahead.value.shifts}
          people={people}
        />
      )}
    </FormDialog>
  );
};

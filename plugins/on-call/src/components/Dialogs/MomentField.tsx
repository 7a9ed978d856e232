import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import { fromLocalInput, toLocalInput } from '../../format/localInput';
import { momentOnBoth, placeOf } from '../../format/zones';
import { useViewerZone } from '../../hooks/useViewerZone';
import { onCallTranslationRef } from '../../translation';

/** Asks for a moment in the viewer's zone, and says what the clock shows then in the schedule's. */
export const MomentField = (props: {
  label: string;
  /** ISO-8601; nothing where none is given yet. */
  value: string | undefined;
  zone: string;
  error?: string;
  onChange: (value: string | undefined) => void;
}) => {
  const { label, value, zone, error, onChange } = props;
  const id = useId();
  const viewer = useViewerZone();
  const { t } = useTranslationRef(onCallTranslationRef);
  const [text, setText] = useState(value ? toLocalInput(value, viewer) : '');
  useEffect(() => {
    // What is half typed is no moment yet, and stays as it is.
    if (value) {
      setText(toLocalInput(value, viewer));
    }
  }, [value, viewer]);
  const there =
    value &&
    momentOnBoth(value, { first: viewer, second: zone }, Date.parse(value))
      .second;
  return (
    <TextField
      id={id}
      type="datetime-local"
      variant="outlined"
      label={label}
      InputLabelProps={{ shrink: true }}
      value={text}
      error={Boolean(error)}
      helperText={
        error ?? (there && t('dialog.there', { there, place: placeOf(zone) }))
      }
      onChange={event => {
        setText(event.target.value);
        onChange(fromLocalInput(event.target.value, viewer));
      }}
    />
  );
};

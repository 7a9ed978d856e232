import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { DateTime } from 'luxon';
import { useId } from 'react';
import {
  PRESETS,
  endOf,
  type FormProblem,
  type Preset,
} from '../../format/acknowledgement';
import { environmentHealthTranslationRef } from '../../translation';

/** Until when: one of a few choices, or a date and a time in the reader's zone. */
export const UntilFields = (props: {
  preset: Preset;
  custom: string;
  problem?: FormProblem;
  onChange: (preset: Preset, custom: string) => void;
}) => {
  const { preset, custom, problem, onChange } = props;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const presetId = useId();
  const customId = useId();
  const choose = (choice: Preset) =>
    onChange(
      choice,
      // A start for the other time: what was chosen before.
      choice === 'custom' && !custom
        ? endOf(preset, DateTime.local(), '').toFormat("yyyy-MM-dd'T'HH:mm")
        : custom,
    );
  const said = problem && t(`acknowledgement.problems.${problem}`);
  return (
    <>
      <TextField
        id={presetId}
        select
        size="small"
        variant="outlined"
        label={t('acknowledgement.until')}
        SelectProps={{ native: true }}
        value={preset}
        onChange={event => choose(event.target.value as Preset)}
      >
        {PRESETS.map(choice => (
          <option key={choice} value={choice}>
            {t(`acknowledgement.presets.${choice}`)}
          </option>
        ))}
      </TextField>
      {preset === 'custom' && (
        <TextField
          id={customId}
          type="datetime-local"
          size="small"
          variant="outlined"
          label={t('acknowledgement.at', {
            zone: DateTime.local().toFormat('ZZZZ'),
          })}
          InputLabelProps={{ shrink: true }}
          value={custom}
          onChange={event => onChange(preset, event.target.value)}
          error={Boolean(said)}
          helperText={said}
        />
      )}
    </>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { RunReasonKind } from '@callboard/backstage-plugin-runbooks-common';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { useId } from 'react';
import { runbooksTranslationRef } from '../../translation';

const KINDS: RunReasonKind[] = ['alarm', 'incident', 'procedure', 'drill'];

/** Why a runbook is worked through. */
export const ReasonChoice = (props: {
  value: RunReasonKind;
  /** Whether it falls due by a schedule. */
  scheduled: boolean;
  onChange: (kind: RunReasonKind) => void;
}) => {
  const { value, scheduled, onChange } = props;
  const labelId = useId();
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" id={labelId}>
        {t('start.why')}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={labelId}
        value={value}
        onChange={event => onChange(event.target.value as RunReasonKind)}
      >
        {KINDS.filter(kind => scheduled || kind !== 'procedure').map(kind => (
          <FormControlLabel
            key={kind}
            value={kind}
            label={t(`reason.${kind}`)}
            control={<Radio color="primary" />}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
};

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  PageDetails,
  PolicyStanding,
} from '@callboard/backstage-plugin-on-call-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId, useRef, useState } from 'react';
import { onCallApiRef } from '../../api';
import { newId } from '../../format/newId';
import { namesOf } from '../../format/people';
import { tellingOrder } from '../../format/tellingOrder';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { FormDialog } from '../Dialogs';
import { useOnCallScope } from '../Scope';
import { SeverityChoice } from './SeverityChoice';
import { TellingPreview } from './TellingPreview';

const LONGEST = 500;

/** Asks what is wrong and how badly, shows whom it wakes, and pages them. */
export const PageForm = (props: {
  entityRef: string;
  /** Never empty. */
  policies: PolicyStanding[];
  /** The policy that is looked at. */
  policyId: string;
  onPaged: (page: PageDetails) => void;
  onClose: () => void;
}) => {
  const { entityRef, policies, onPaged, onClose } = props;
  const api = useApi(onCallApiRef);
  const policyFieldId = useId();
  const summaryId = useId();
  const { people } = useOnCallScope();
  const { t } = useTranslationRef(onCallTranslationRef);
  // Made once: pressed twice, or tried again, it is the same page.
  const requestId = useRef(newId());
  const [policyId, setPolicyId] = useState(props.policyId);
  const standing =
    policies.find(({ policy }) => policy.id === policyId) ?? policies[0];
  const { severities } = standing.policy;
  const [wanted, setWanted] = useState(severities[0]);
  const severity = severities.includes(wanted) ? wanted : severities[0];
  const [summary, setSummary] = useState('');
  const { submit, busy, error } = useSubmit(async () => {
    onPaged(
      await api.page(entityRef, {
        requestId: requestId.current,
        policyId: standing.policy.id,
        severity,
        summary: summary.trim(),
      }),
    );
  });
  const first = tellingOrder(standing, severity).find(
    telling => telling.people.length && !telling.afterMinutes,
  );
  return (
    <FormDialog
      title={t('pageDialog.title')}
      submitLabel={
        first
          ? t('pageDialog.submitTo', { names: namesOf(first.people, people) })
          : t('pageDialog.submit')
      }
      disabled={!summary.trim()}
      busy={busy}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {policies.length > 1 && (
        <TextField
          select
          id={policyFieldId}
          variant="outlined"
          label={t('pageDialog.policy')}
          SelectProps={{ SelectDisplayProps: { 'aria-haspopup': 'listbox' } }}
          value={standing.policy.id}
          onChange={event => setPolicyId(event.target.value)}
        >
          {policies.map(({ policy }) => (
            <MenuItem key={policy.id} value={policy.id}>
              {policy.title}
            </MenuItem>
          ))}
        </TextField>
      )}
      <SeverityChoice
        severities={severities}
        value={severity}
        onChange={setWanted}
      />
      <TextField
        id={summaryId}
        required
        multiline
        minRows={2}
        variant="outlined"
        label={t('pageDialog.summary')}
        helperText={t('pageDialog.summaryHelp')}
        inputProps={{ maxLength: LONGEST }}
        value={summary}
        onChange={event => setSummary(event.target.value)}
      />
      <TellingPreview standing={standing} severity={severity} />
    </FormDialog>
  );
};

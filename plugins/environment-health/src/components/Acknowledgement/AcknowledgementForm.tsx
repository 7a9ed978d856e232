import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';
import { errorSentence } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { environmentHealthApiRef } from '../../api';
import {
  endOf,
  problemOfEnd,
  problemOfReason,
  type FormProblem,
  type Preset,
} from '../../format/acknowledgement';
import { titleOfCheck } from '../../format/checks';
import { environmentHealthTranslationRef } from '../../translation';
import { useHealthTab } from '../HealthTab/HealthTabContext';
import { UntilFields } from './UntilFields';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'grid',
    gap: theme.spacing(1.5),
    maxWidth: 480,
    marginTop: theme.spacing(1),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  buttons: { display: 'flex', gap: theme.spacing(1) },
}));

/** Why nothing needs to be done about a failing check for now, and until when. */
export const AcknowledgementForm = (props: {
  environment: string;
  check: HealthCheckResult;
  onClose: () => void;
}) => {
  const { environment, check, onClose } = props;
  const classes = useStyles();
  const api = useApi(environmentHealthApiRef);
  const { entityRef, onChange } = useHealthTab();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const [reason, setReason] = useState('');
  const [preset, setPreset] = useState<Preset>('hour');
  const [custom, setCustom] = useState('');
  const [problems, setProblems] = useState<{
    reason?: FormProblem;
    end?: FormProblem;
  }>({});
  const [failure, setFailure] = useState<string>();
  const [saving, setSaving] = useState(false);
  const reasonId = useId();
  const reasonField = useRef<HTMLInputElement>(null);
  useEffect(() => reasonField.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const now = DateTime.local();
    const end = endOf(preset, now, custom);
    const found = {
      reason: problemOfReason(reason),
      end: problemOfEnd(end, now),
    };
    setProblems(found);
    if (found.reason || found.end) {
      return;
    }
    setSaving(true);
    try {
      await api.acknowledge(entityRef, {
        environment,
        resultId: check.id,
        reason: reason.trim(),
        until: end.toUTC().toISO()!,
      });
      onClose();
      onChange();
    } catch (error) {
      setFailure(errorSentence(error as Error));
      setSaving(false);
    }
  };

  return (
    <form
      className={classes.form}
      onSubmit={submit}
      noValidate
      aria-label={t('acknowledgement.form', { title: titleOfCheck(check) })}
    >
      <Typography variant="body2">
        {t('acknowledgement.explain', { status: t(`status.${check.status}`) })}
      </Typography>
      <TextField
        id={reasonId}
        size="small"
        variant="outlined"
        multiline
        required
        label={t('acknowledgement.reason')}
        inputRef={reasonField}
        value={reason}
        onChange={event => setReason(event.target.value)}
        error={Boolean(problems.reason)}
        helperText={
          problems.reason
            ? t(`acknowledgement.problems.${problems.reason}`)
            : t('acknowledgement.reasonHint')
        }
      />
      <UntilFields
        preset={preset}
        custom={custom}
        problem={problems.end}
        onChange={(choice, time) => {
          setPreset(choice);
          setCustom(time);
        }}
      />
      {failure && (
        <Typography variant="body2" color="error" role="alert">
          {t('acknowledgement.failed', { message: failure })}
        </Typography>
      )}
      <div className={classes.buttons}>
        <Button
          type="submit"
          size="small"
          variant="contained"
          color="primary"
          disabled={saving}
        >
          {t('acknowledgement.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('acknowledgement.cancel')}
        </Button>
      </div>
    </form>
  );
};

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusIcon,
  errorSentence,
} from '@callboard/backstage-plugin-environments-react';
import type {
  RunbookDetails,
  RunReasonKind,
} from '@callboard/backstage-plugin-runbooks-common';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { runbooksApiRef } from '../../api';
import type { RunPreset } from '../../format/links';
import { newId } from '../../format/newId';
import { useTabLinks } from '../../hooks/useTabLinks';
import { reasonPreset } from '../../run/reasonPreset';
import { runbooksTranslationRef } from '../../translation';
import { useDialogStyles } from '../useDialogStyles';
import { EnvironmentChooser } from '../EnvironmentChooser';
import { ReasonChoice } from './ReasonChoice';

/** Asks for which environment and why a runbook is worked through, and begins. */
export const StartRunDialog = (props: {
  details: RunbookDetails;
  preset: RunPreset;
  onClose: () => void;
}) => {
  const { details, onClose } = props;
  const { id, entityRef, title, environments } = details;
  const classes = useDialogStyles();
  const api = useApi(runbooksApiRef);
  const links = useTabLinks();
  const navigate = useNavigate();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const titleId = useId();
  const textId = useId();
  // Made once: pressed twice, or tried again, it is the same run.
  const requestId = useRef(newId());
  const [preset] = useState(() => reasonPreset(details, props.preset));
  const [environment, setEnvironment] = useState(preset.environment);
  const [kind, setKind] = useState<RunReasonKind>(preset.reason.kind);
  const [text, setText] = useState(preset.reason.text ?? '');
  const [failure, setFailure] = useState<string>();
  const [starting, setStarting] = useState(false);
  // The alarm or the day says something about that kind of reason alone.
  const reference =
    kind === preset.reason.kind ? preset.reason.reference : undefined;
  const production =
    environments.find(({ name }) => name === environment)?.tier ===
    'production';

  const start = async (event: FormEvent) => {
    event.preventDefault();
    setStarting(true);
    try {
      const run = await api.startRun(entityRef, id, {
        requestId: requestId.current,
        environment,
        reason: { kind, reference, text: text.trim() || undefined },
      });
      navigate(links.run(run.id), { replace: true });
    } catch (error) {
      setFailure(errorSentence(error as Error));
      setStarting(false);
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <form onSubmit={start}>
        <DialogTitle id={titleId}>{t('start.title', { title })}</DialogTitle>
        <DialogContent className={classes.content}>
          {environments.length > 0 && (
            <EnvironmentChooser
              environments={environments}
              value={environment}
              onChange={setEnvironment}
            />
          )}
          {production && (
            <Typography variant="body2" className={classes.warning}>
              <StatusIcon tone="warning" />
              {t('start.production')}
            </Typography>
          )}
          <ReasonChoice
            value={kind}
            scheduled={details.procedure !== undefined}
            onChange={setKind}
          />
          {kind === 'procedure' && reference && (
            <Typography variant="body2">
              {t('start.day', { day: reference })}
            </Typography>
          )}
          <TextField
            id={textId}
            variant="outlined"
            size="small"
            fullWidth
            label={t(`start.text.${kind}`)}
            inputProps={{ maxLength: 300 }}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {failure && (
            <Typography variant="body2" color="error" role="alert">
              {t('start.failed', { message: failure })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions className={classes.actions}>
          <Button onClick={onClose}>{t('start.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={starting}
          >
            {t('start.start')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  StatusIcon,
  errorSentence,
  useSectionStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { MyOnCall } from '@callboard/backstage-plugin-on-call-common';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState, type FormEvent } from 'react';
import { onCallApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { onCallTranslationRef } from '../../translation';
import { Failure } from '../Dialogs';

const useStyles = makeStyles(theme => ({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
    '& button': { minHeight: 44 },
  },
  field: {
    flex: '1 1 280px',
    backgroundColor: theme.palette.background.paper,
  },
}));

const Kept = ({ absences }: { absences: MyOnCall['absences'] }) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  if (!absences) {
    return null;
  }
  const { host, observedAt, error } = absences;
  return (
    <Typography variant="body2" component="div">
      {observedAt ? (
        <>
          {t('mine.absences.kept', { host })}{' '}
          <RelativeTime instant={observedAt} />
        </>
      ) : (
        t('mine.absences.keptUnread', { host })
      )}
      {error && (
        <div role="status">
          <StatusIcon tone="warning" />{' '}
          {t('mine.absences.failed', { message: error })}
        </div>
      )}
    </Typography>
  );
};

/** The calendar that tells when one is away: which is kept, and a way to name or forget one. */
export const AbsenceCalendar = (props: {
  absences: MyOnCall['absences'];
  onChange: () => void;
}) => {
  const { absences, onChange } = props;
  const classes = useStyles();
  const section = useSectionStyles();
  const titleId = useId();
  const fieldId = useId();
  const api = useApi(onCallApiRef);
  const { t } = useTranslationRef(onCallTranslationRef);
  const [url, setUrl] = useState('');
  const saving = useSubmit(async () => {
    await api.setAbsenceCalendar(url.trim());
    setUrl('');
    onChange();
  });
  const removing = useSubmit(async () => {
    await api.removeAbsenceCalendar();
    onChange();
  });
  const error = saving.error ?? removing.error;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim()) {
      saving.submit();
    }
  };
  return (
    <section className={section.root} aria-labelledby={titleId}>
      <Typography component="h2" id={titleId} className={section.title}>
        {t('mine.absences.title')}
      </Typography>
      <Typography variant="body2">{t('mine.absences.text')}</Typography>
      <Kept absences={absences} />
      <form className={classes.form} onSubmit={save}>
        <TextField
          id={fieldId}
          className={classes.field}
          size="small"
          variant="outlined"
          type="url"
          autoComplete="off"
          label={t('mine.absences.field')}
          value={url}
          onChange={event => setUrl(event.target.value)}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={!url.trim() || saving.busy}
        >
          {t(absences ? 'mine.absences.replace' : 'mine.absences.save')}
        </Button>
        {absences && (
          <Button disabled={removing.busy} onClick={removing.submit}>
            {t('mine.absences.remove')}
          </Button>
        )}
      </form>
      {error && (
        <Failure
          text={t('mine.absences.notDone', { message: errorSentence(error) })}
        />
      )}
    </section>
  );
};

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  CopyableCode,
  errorSentence,
  StatusIcon,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import EventIcon from '@material-ui/icons/Event';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { runbooksApiRef } from '../../api';
import { runbooksTranslationRef } from '../../translation';
import { StopCalendars } from './StopCalendars';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    justifyContent: 'flex-end',
    marginBottom: theme.spacing(1),
  },
  how: { marginTop: theme.spacing(1) },
}));

const scopeOf = (owner: OwnerChoice) => {
  if (owner === 'mine') {
    return 'procedures.feed.mine';
  }
  return owner === 'everyone'
    ? 'procedures.feed.everyone'
    : 'procedures.feed.owners';
};

const FeedDialog = (props: {
  owner: OwnerChoice;
  refs: string[] | undefined;
  onClose: () => void;
}) => {
  const { owner, refs, onClose } = props;
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const { t } = useTranslationRef(runbooksTranslationRef);
  const titleId = useId();
  const [url, setUrl] = useState<string>();
  const [{ error, loading }, create] = useAsyncFn(async () => {
    const feed = await api.createCalendarFeed({ owner: refs });
    setUrl(feed.url);
  }, [api, refs]);
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth>
      <DialogTitle id={titleId}>{t('procedures.feed.title')}</DialogTitle>
      <DialogContent>
        <Typography paragraph>{t(scopeOf(owner))}</Typography>
        <Typography paragraph>{t('procedures.feed.secret')}</Typography>
        {url && (
          <>
            <CopyableCode code={url} label={t('procedures.feed.address')} />
            <Typography variant="body2" className={classes.how}>
              {t('procedures.feed.how')}
            </Typography>
          </>
        )}
        {error && (
          <Typography variant="body2" role="alert">
            <StatusIcon tone="danger" />{' '}
            {t('procedures.feed.failed', { message: errorSentence(error) })}
          </Typography>
        )}
        <StopCalendars onStopped={() => setUrl(undefined)} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('procedures.feed.close')}</Button>
        {!url && (
          <Button
            color="primary"
            variant="contained"
            disabled={loading}
            onClick={create}
          >
            {t(loading ? 'procedures.feed.creating' : 'procedures.feed.create')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};

/** Makes an address under which the procedures can be had in one's own calendar. */
export const CalendarFeed = (props: {
  owner: OwnerChoice;
  refs: string[] | undefined;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.bar}>
      <Button
        size="small"
        startIcon={<EventIcon />}
        onClick={() => setOpen(true)}
      >
        {t('procedures.feed.button')}
      </Button>
      {open && <FeedDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
};

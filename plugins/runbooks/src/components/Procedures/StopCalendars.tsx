import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  errorSentence,
  quietColor,
  StatusIcon,
} from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { runbooksApiRef } from '../../api';
import { useFocusOnAppear } from '../../hooks/useFocusOnAppear';
import { runbooksTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    marginTop: theme.spacing(2),
    '& button': { minHeight: 44 },
  },
  quiet: { color: quietColor(theme) },
}));

const Question = (props: {
  error: Error | undefined;
  loading: boolean;
  onStop: () => void;
  onKeep: () => void;
}) => {
  const { error, loading, onStop, onKeep } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const keep = useFocusOnAppear<HTMLButtonElement>();
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('procedures.feed.stop')}
    >
      <Typography variant="body2">{t('procedures.feed.stopAsk')}</Typography>
      {error && (
        <Typography variant="body2" role="alert">
          <StatusIcon tone="danger" />{' '}
          {t('procedures.feed.stopFailed', { message: errorSentence(error) })}
        </Typography>
      )}
      <Button
        size="small"
        variant="outlined"
        disabled={loading}
        onClick={onStop}
      >
        {t('procedures.feed.stopNow')}
      </Button>
      <Button size="small" ref={keep} onClick={onKeep}>
        {t('procedures.feed.stopNot')}
      </Button>
    </div>
  );
};

/**
 * Takes every calendar address of the reader back, once asked twice. The portal keeps no address
 * that it could show again, so it cannot take back one of several.
 */
export const StopCalendars = ({ onStopped }: { onStopped: () => void }) => {
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const { t } = useTranslationRef(runbooksTranslationRef);
  const [asking, setAsking] = useState(false);
  const [{ value, error, loading }, stop] = useAsyncFn(async () => {
    const { removed } = await api.removeCalendarFeeds();
    setAsking(false);
    onStopped();
    return removed;
  }, [api, onStopped]);
  return asking ? (
    <Question
      error={error}
      loading={loading}
      onStop={stop}
      onKeep={() => setAsking(false)}
    />
  ) : (
    <div className={classes.root}>
      <Button
        size="small"
        className={classes.quiet}
        onClick={() => setAsking(true)}
      >
        {t('procedures.feed.stop')}
      </Button>
      <Typography variant="body2" role="status">
        {value !== undefined && t('procedures.feed.stopped', { count: value })}
      </Typography>
    </div>
  );
};

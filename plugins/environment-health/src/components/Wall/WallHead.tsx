import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  RelativeTime,
  StatusIcon,
  useNow,
  useToneStyles,
} from '@callboard/backstage-plugin-environments-react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import FullscreenIcon from '@material-ui/icons/Fullscreen';
import FullscreenExitIcon from '@material-ui/icons/FullscreenExit';
import clsx from 'clsx';
import { useFullScreen } from '../../hooks/useFullScreen';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '1em',
  },
  title: { margin: 0, fontSize: '1.5em', fontWeight: 700 },
  scope: { flexGrow: 1 },
  clock: { fontSize: '1.5em', fontVariantNumeric: 'tabular-nums' },
  buttons: { whiteSpace: 'nowrap' },
  button: { color: theme.palette.text.primary },
}));

/** Title, clock and age of a wall screen. */
export const WallHead = (props: {
  titleId: string;
  scope: string;
  readAt?: string;
  /** Whether what is shown is older than it should be. */
  stale: boolean;
  onLeave: () => void;
}) => {
  const { titleId, scope, readAt, stale, onLeave } = props;
  const classes = useStyles();
  const tones = useToneStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const now = useNow(10_000);
  const fullScreen = useFullScreen();
  const fullScreenLabel = t(
    fullScreen?.on ? 'wall.endFullScreen' : 'wall.fullScreen',
  );
  const leave = () => {
    fullScreen?.end();
    onLeave();
  };
  return (
    <header className={classes.head}>
      <h1 id={titleId} className={classes.title}>
        {t('wall.title')}
      </h1>
      <span className={classes.scope}>{scope}</span>
      {readAt && (
        <span className={clsx(stale && tones.warning)}>
          {stale && <StatusIcon tone="warning" />}{' '}
          {t(stale ? 'wall.stale' : 'wall.read')}{' '}
          <RelativeTime instant={readAt} />
        </span>
      )}
      <time className={classes.clock} dateTime={new Date(now).toISOString()}>
        {new Date(now).toLocaleTimeString([], {
          hour: '2-digit',
          minute: '2-digit',
        })}
      </time>
      <span className={classes.buttons}>
        {fullScreen && (
          <IconButton
            className={classes.button}
            onClick={fullScreen.toggle}
            title={fullScreenLabel}
            aria-label={fullScreenLabel}
          >
            {fullScreen.on ? <FullscreenExitIcon /> : <FullscreenIcon />}
          </IconButton>
        )}
        <IconButton
          className={classes.button}
          onClick={leave}
          title={t('wall.leave')}
          aria-label={t('wall.leave')}
        >
          <CloseIcon />
        </IconButton>
      </span>
    </header>
  );
};

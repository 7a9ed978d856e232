import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { BoardEnvironment } from '@callboard/backstage-plugin-deployments-common';
import {
  formatExact,
  quietColor,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { nextOpening } from '../../format/window';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: quietColor(theme),
  },
  icon: { fontSize: '1rem' },
}));

/** Whether deployments are expected now; silent where they always are. */
export const WindowNote = (props: {
  environment: BoardEnvironment['environment'];
  window: BoardEnvironment['window'];
  now: number;
}) => {
  const { environment, window, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  if (!environment.window || 'always' in environment.window) {
    return null;
  }
  const opening = nextOpening(environment.window, window.nextOpening, now);
  let text: string = t('board.window.closed');
  if (window.open) {
    text = t('board.window.open');
  } else if (opening?.place) {
    const { at, place, in: duration } = opening;
    text = t('board.window.opensAt', { at, place, duration });
  } else if (opening) {
    text = t('board.window.opens', { at: opening.at, duration: opening.in });
  }
  return (
    <Typography
      variant="caption"
      component="p"
      className={classes.root}
      title={window.nextOpening && formatExact(window.nextOpening)}
    >
      <ScheduleIcon className={classes.icon} aria-hidden />
      {text}
    </Typography>
  );
};

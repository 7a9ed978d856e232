import { toneColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** Statuses differ by colour and by height, so that they do without the one. */
export const useStripStyles = makeStyles(theme => ({
  bar: { width: '100%', borderRadius: 1, minWidth: 1 },
  healthy: { height: '38%', backgroundColor: toneColor(theme, 'success') },
  deploying: { height: '52%', backgroundColor: toneColor(theme, 'running') },
  unknown: {
    height: '38%',
    border: `1px solid ${toneColor(theme, 'neutral')}`,
  },
  warning: { height: '72%', backgroundColor: toneColor(theme, 'warning') },
  unhealthy: { height: '100%', backgroundColor: toneColor(theme, 'danger') },
  nothing: { height: 2, backgroundColor: theme.palette.divider },
}));

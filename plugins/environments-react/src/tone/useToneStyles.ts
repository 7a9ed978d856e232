import { makeStyles, type Theme } from '@material-ui/core/styles';
import { toneColor } from './toneColor';

/**
 * One class per tone that colours text and icons.
 *
 * @public
 */
export const useToneStyles = makeStyles(
  (theme: Theme) => ({
    success: { color: toneColor(theme, 'success') },
    running: { color: toneColor(theme, 'running') },
    waiting: { color: toneColor(theme, 'waiting') },
    warning: { color: toneColor(theme, 'warning') },
    danger: { color: toneColor(theme, 'danger') },
    neutral: { color: toneColor(theme, 'neutral') },
  }),
  { name: 'CallboardTone' },
);

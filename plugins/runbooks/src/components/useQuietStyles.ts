import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** Marks, and text that steps back behind the text beside it. */
export const useQuietStyles = makeStyles(theme => ({
  quiet: { color: quietColor(theme) },
  /** A mark and the words beside it, on one line. */
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(0.75),
  },
  small: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
  /** Small, and never torn apart at the end of a line. */
  together: {
    display: 'inline-block',
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

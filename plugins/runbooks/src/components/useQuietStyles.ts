import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** Text that steps back behind the text beside it. */
export const useQuietStyles = makeStyles(theme => ({
  quiet: { color: quietColor(theme) },
  small: {
    color: quietColor(theme),
    fontSize: theme.typography.caption.fontSize,
  },
}));

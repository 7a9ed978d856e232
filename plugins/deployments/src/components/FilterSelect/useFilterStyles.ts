import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** The look that every filter shares. */
export const useFilterStyles = makeStyles(theme => ({
  field: {
    width: 200,
    [theme.breakpoints.down('xs')]: { width: '100%' },
    '& .MuiOutlinedInput-root': {
      backgroundColor: theme.palette.background.paper,
    },
    '& .MuiInputLabel-root:not(.Mui-focused)': { color: quietColor(theme) },
  },
}));

import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '../../tone';

/**
 * The look that every filter shares.
 *
 * @public
 */
export const useFilterStyles = makeStyles(theme => ({
  field: {
    width: 200,
    [theme.breakpoints.down('xs')]: { width: '100%' },
    '& label:not(.Mui-focused)': { color: quietColor(theme) },
    '& label + div': {
      flexWrap: 'nowrap',
      backgroundColor: theme.palette.background.paper,
    },
    '& input': { flex: '1 1 24px', minWidth: 24, width: 0 },
  },
  chosen: {
    marginLeft: theme.spacing(1),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

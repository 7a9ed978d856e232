import { makeStyles } from '@material-ui/core/styles';

/** The look that the sections of the tab share. */
export const useSectionStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(4) },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  title: {
    margin: theme.spacing(0, 0, 1),
    fontSize: theme.typography.h5.fontSize,
    fontWeight: 700,
    '$head &': { margin: 0 },
  },
}));

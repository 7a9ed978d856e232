import { makeStyles } from '@material-ui/core/styles';

/** The look that the dialogs share: room for thumbs, and no scrolling sideways. */
export const useDialogStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gap: theme.spacing(2),
    overflowWrap: 'anywhere',
    paddingTop: theme.spacing(1),
  },
  warning: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: 700,
  },
  presets: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  preset: { minHeight: 44, textTransform: 'none' },
  actions: {
    padding: theme.spacing(1, 3, 2),
    '& button': { minHeight: 44 },
  },
}));

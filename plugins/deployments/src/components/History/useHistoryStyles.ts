import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** A table on wide screens, a stack of cards on narrow ones, from the same markup. */
export const useHistoryStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    '& th, & td': {
      textAlign: 'left',
      padding: theme.spacing(1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
    },
    '& thead th': {
      color: quietColor(theme),
      fontWeight: 700,
      whiteSpace: 'nowrap',
    },
    [theme.breakpoints.down('sm')]: {
      '&, & tbody': { display: 'block' },
      '& thead': { display: 'none' },
      '& tr': {
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
        position: 'relative',
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& th, & td': { borderBottom: 'none', padding: theme.spacing(0.5) },
      '& td[data-label]::before': {
        content: 'attr(data-label)',
        display: 'block',
        fontSize: theme.typography.caption.fontSize,
        color: quietColor(theme),
      },
    },
  },
  openRow: { '& > *': { borderBottomColor: 'transparent !important' } },
  version: { fontWeight: 700, overflowWrap: 'anywhere' },
  sha: { fontFamily: 'monospace', fontWeight: 400 },
  nowrap: { whiteSpace: 'nowrap' },
  what: {
    width: '40%',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: { width: 'auto', gridColumn: '1 / -1' },
  },
  toggle: {
    width: 48,
    [theme.breakpoints.down('sm')]: {
      width: 'auto',
      position: 'absolute',
      top: theme.spacing(0.5),
      right: 0,
    },
  },
  panel: {
    '& > td': { padding: theme.spacing(1, 2, 3) },
    [theme.breakpoints.down('sm')]: { '& > td': { gridColumn: '1 / -1' } },
  },
}));

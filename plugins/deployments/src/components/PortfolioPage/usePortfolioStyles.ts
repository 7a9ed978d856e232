import { quietColor } from '@callboard/backstage-plugin-environments-react';
import { makeStyles } from '@material-ui/core/styles';

/** A table on wide screens, a stack of cards on narrow ones, from the same markup. */
export const usePortfolioStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...theme.typography.body2,
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: theme.spacing(1.25, 1.5),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      whiteSpace: 'nowrap',
      color: quietColor(theme),
      backgroundColor: theme.palette.background.paper,
    },
    '& tbody tr:hover': { backgroundColor: theme.palette.action.hover },
    [theme.breakpoints.down('sm')]: {
      '&, & tbody': { display: 'block' },
      '& thead': { display: 'none' },
      '& tr': {
        display: 'block',
        padding: theme.spacing(1.5),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& th, & td': {
        display: 'block',
        border: 'none',
        padding: theme.spacing(0.5, 0),
      },
      '& td': {
        display: 'grid',
        gridTemplateColumns: '112px minmax(0, 1fr)',
        '& > *': { gridColumn: 2 },
      },
      '& td::before': {
        content: 'attr(data-label)',
        gridColumn: 1,
        gridRow: 1,
        color: quietColor(theme),
      },
    },
  },
  service: { minWidth: 160, fontWeight: 700 },
  owner: {
    fontWeight: 400,
    fontSize: theme.typography.caption.fontSize,
  },
  attention: {
    width: '34%',
    [theme.breakpoints.down('sm')]: { width: 'auto' },
  },
}));

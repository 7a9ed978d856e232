import { makeStyles, type Theme } from '@material-ui/core/styles';
import { quietColor } from '../../tone/quietColor';

/**
 * The look of a table of subjects by environments: a table on wide screens and a stack of cards on
 * narrow ones, from the same markup, whose cells carry their column's title as `data-label`.
 *
 * @public
 */
export const useMatrixStyles = makeStyles(
  (theme: Theme) => ({
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
    /** What a row is about. */
    subject: { minWidth: 160, fontWeight: 700 },
    /** A word more about it. */
    beside: {
      fontWeight: 400,
      fontSize: theme.typography.caption.fontSize,
    },
    /** The column of sentences. */
    sentence: {
      width: '34%',
      [theme.breakpoints.down('sm')]: { width: 'auto' },
    },
  }),
  { name: 'CallboardMatrix' },
);

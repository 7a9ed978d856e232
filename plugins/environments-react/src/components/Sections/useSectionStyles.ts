import { makeStyles, type Theme } from '@material-ui/core/styles';

/**
 * The look of a tab's sections: a title, what can be done beside it, and rows in a frame.
 *
 * @public
 */
export const useSectionStyles = makeStyles(
  (theme: Theme) => ({
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
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 2),
      overflowWrap: 'anywhere',
    },
    main: { flex: '1 1 260px', minWidth: 0 },
    name: { fontWeight: 700 },
    // On a phone a thumb has to hit these: buttons, and links that stand alone.
    action: {
      [theme.breakpoints.down('xs')]: { minHeight: 44 },
    },
    link: {
      [theme.breakpoints.down('xs')]: {
        display: 'inline-flex',
        alignItems: 'center',
        minHeight: 44,
      },
    },
  }),
  { name: 'CallboardSection' },
);

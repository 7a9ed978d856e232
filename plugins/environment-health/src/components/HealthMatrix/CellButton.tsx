import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    width: '100%',
    minHeight: 32,
    margin: theme.spacing(0, -1),
    padding: theme.spacing(0.5, 3, 0.5, 1),
    position: 'relative',
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    color: 'inherit',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    [theme.breakpoints.down('xs')]: { minHeight: 44 },
  },
  more: {
    position: 'absolute',
    right: theme.spacing(0.5),
    top: 'calc(50% - 10px)',
    fontSize: 20,
    opacity: 0.5,
  },
}));

/** A cell that opens what stands behind it. */
export const CellButton = (props: {
  /** What opens; said after what the cell shows. */
  title: string;
  onClick: (event: React.MouseEvent<HTMLButtonElement>) => void;
  children: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      title={props.title}
      onClick={props.onClick}
      aria-haspopup="dialog"
    >
      {props.children}
      <ChevronRightIcon className={classes.more} />
    </ButtonBase>
  );
};

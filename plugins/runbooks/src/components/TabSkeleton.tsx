import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  root: { display: 'grid', gap: theme.spacing(1) },
}));

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A part of the tab before anything is known, in the shape that it will have. */
export const TabSkeleton = ({ label }: { label: string }) => {
  const classes = useStyles();
  return (
    <div role="status" aria-label={label} className={classes.root}>
      <Skeleton width={220} height={40} />
      {ROWS.map(row => (
        <Skeleton key={row} variant="rect" height={56} />
      ))}
    </div>
  );
};

import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2, 4),
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: theme.spacing(2), alignContent: 'start' },
}));

/** The tab before anything is known, in the shape that it will have. */
export const TabSkeleton = ({ label }: { label: string }) => {
  const classes = useStyles();
  return (
    <div role="status" aria-label={label} className={classes.root}>
      <div className={classes.column}>
        <Skeleton width={160} height={40} />
        {['a', 'b', 'c'].map(level => (
          <Skeleton key={level} variant="rect" height={140} />
        ))}
      </div>
      <div className={classes.column}>
        <Skeleton width={220} height={40} />
        <Skeleton variant="rect" height={180} />
      </div>
    </div>
  );
};

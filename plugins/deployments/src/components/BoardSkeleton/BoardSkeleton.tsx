import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { deploymentsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  board: {
    display: 'flex',
    gap: 84,
    [theme.breakpoints.down('sm')]: { flexDirection: 'column', gap: 52 },
  },
  card: { flex: '1 1 0', minHeight: 280, padding: theme.spacing(2) },
  history: { marginTop: theme.spacing(4) },
}));

/** The board before it is known, in the shape that it will have. */
export const BoardSkeleton = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <div role="status" aria-label={t('states.loading')}>
      <Skeleton width={160} height={40} />
      <div className={classes.board}>
        {['first', 'second', 'third'].map(key => (
          <Card key={key} className={classes.card}>
            <Skeleton width="50%" height={32} />
            <Skeleton width="35%" height={20} />
            <Skeleton width="60%" height={44} />
            <Skeleton width="90%" />
            <Skeleton width="40%" />
            <Skeleton width="55%" />
          </Card>
        ))}
      </div>
      <div className={classes.history}>
        <Skeleton width={120} height={32} />
        {['a', 'b', 'c', 'd'].map(key => (
          <Skeleton key={key} height={44} />
        ))}
      </div>
    </div>
  );
};

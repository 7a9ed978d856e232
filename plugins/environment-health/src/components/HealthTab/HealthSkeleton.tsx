import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { environmentHealthTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  card: { padding: theme.spacing(1, 2), marginBottom: theme.spacing(4) },
  row: {
    display: 'grid',
    gridTemplateColumns: '160px repeat(3, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr 1fr' },
  },
}));

const ROWS = ['head', 'overall', 'uptime', 'a', 'b', 'c', 'd', 'e'];
const COLUMNS = ['question', 'first', 'second', 'third'];

/** The tab before anything is known, in the shape that it will have. */
export const HealthSkeleton = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <div role="status" aria-label={t('tab.loading')}>
      <Skeleton width={220} height={40} />
      <Card className={classes.card}>
        {ROWS.map(row => (
          <div key={row} className={classes.row}>
            {COLUMNS.map(column => (
              <Skeleton key={column} height={44} width="70%" />
            ))}
          </div>
        ))}
      </Card>
      <Skeleton width={220} height={32} />
      <Skeleton height={56} />
      <Skeleton height={56} />
    </div>
  );
};

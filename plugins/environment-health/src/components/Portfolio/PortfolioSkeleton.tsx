import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Card from '@material-ui/core/Card';
import Skeleton from '@material-ui/lab/Skeleton';
import { environmentHealthTranslationRef } from '../../translation';

/** Stands where the rows will be. */
export const PortfolioSkeleton = (props: { rows?: number }) => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <Card role="status" aria-label={t('portfolio.loading')}>
      {Array.from({ length: props.rows ?? 10 }, (_, row) => (
        <Skeleton key={row} height={56} />
      ))}
    </Card>
  );
};

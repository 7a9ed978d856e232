import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import {
  useCatalogFacets,
  StaleNotice,
  Pager,
} from '@callboard/backstage-plugin-environments-react';
import { usePortfolio } from '../../hooks/usePortfolio';
import {
  PORTFOLIO_PAGE_SIZE,
  usePortfolioFilters,
} from '../../hooks/usePortfolioFilters';
import { deploymentsTranslationRef } from '../../translation';
import { FailedState } from '../BoardStates';
import { PortfolioCounts } from './PortfolioCounts';
import { PortfolioEmpty } from './PortfolioEmpty';
import { PortfolioFilterBar } from './PortfolioFilterBar';
import { PortfolioTable } from './PortfolioTable';

const useStyles = makeStyles({ card: { overflowX: 'auto' } });

/** Every service in every environment, those that need someone first. */
export const Portfolio = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { filters, setFilters, canBeMine, query, paging } =
    usePortfolioFilters();
  const { owners, systems } = useCatalogFacets();
  const { data, error, refreshing, reload } = usePortfolio(query);
  return (
    <>
      <PortfolioFilterBar
        filters={filters}
        canBeMine={canBeMine}
        owners={owners}
        systems={systems}
        environments={(data?.environments ?? []).map(({ name, title }) => ({
          value: name,
          label: title,
        }))}
        onChange={setFilters}
      />
      {error && !data && <FailedState error={error} onRetry={reload} />}
      {error && data && <StaleNotice error={error} onRetry={reload} />}
      {!error && !data && (
        <Card role="status" aria-label={t('states.loading')}>
          {Array.from({ length: 10 }, (_, row) => (
            <Skeleton key={row} height={56} />
          ))}
        </Card>
      )}
      {data && data.items.length === 0 && (
        <PortfolioEmpty filters={filters} onChange={setFilters} />
      )}
      {data && data.items.length > 0 && (
        <div aria-busy={refreshing}>
          <PortfolioCounts page={data} />
          <Card className={classes.card}>
            <PortfolioTable page={data} />
          </Card>
          <Pager
            paging={paging}
            pageSize={PORTFOLIO_PAGE_SIZE}
            list={data}
            previousLabel={t('portfolio.before')}
            nextLabel={t('portfolio.after')}
          />
        </div>
      )}
    </>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioPage } from '@callboard/backstage-plugin-environment-health-common';
import {
  Pager,
  type CursorPaging,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import { PORTFOLIO_PAGE_SIZE } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';
import { HealthTable } from '../HealthTable';

const useStyles = makeStyles(theme => ({
  card: { overflowX: 'auto', marginTop: theme.spacing(2) },
}));

/** One page of services. */
export const PortfolioServices = (props: {
  page: HealthPortfolioPage;
  /** Those to show; every one where empty. */
  environments: string[];
  paging: CursorPaging;
}) => {
  const { page, environments, paging } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const columns = page.environments.filter(
    ({ name }) => !environments.length || environments.includes(name),
  );
  return (
    <>
      <Card className={classes.card}>
        <HealthTable page={{ items: page.items, environments: columns }} />
      </Card>
      <Pager
        paging={paging}
        pageSize={PORTFOLIO_PAGE_SIZE}
        list={page}
        previousLabel={t('portfolio.before')}
        nextLabel={t('portfolio.after')}
      />
    </>
  );
};

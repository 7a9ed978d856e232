import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Pager,
  type CursorPaging,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookPortfolioQuery } from '@callboard/backstage-plugin-runbooks-common';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import {
  RUNBOOKS_PAGE_SIZE,
  type RunbooksFilters,
} from '../../hooks/useRunbooksFilters';
import { useRunbooksPortfolio } from '../../hooks/useRunbooksOverview';
import { runbooksTranslationRef } from '../../translation';
import { ReadState } from '../ReadState';
import { OverdueBanner } from './OverdueBanner';
import { RunbooksEmpty } from './RunbooksEmpty';
import { RunbooksTable } from './RunbooksTable';

const useStyles = makeStyles({ card: { overflowX: 'auto' } });

/** The runbooks one by one, under what is overdue. */
export const RunbooksView = (props: {
  query: RunbookPortfolioQuery | undefined;
  whose: { owner?: string[] } | undefined;
  filters: RunbooksFilters;
  paging: CursorPaging;
  onChange: (changes: Partial<RunbooksFilters>) => void;
  /** Opens the calendar of procedures. */
  onProcedures: () => void;
}) => {
  const { query, filters, paging, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const resource = useRunbooksPortfolio(query);
  const { data, refreshing } = resource;
  return (
    <>
      <OverdueBanner whose={props.whose} onAll={props.onProcedures} />
      <ReadState
        resource={resource}
        loading={t('portfolio.loading')}
        failed={t('portfolio.failed')}
        rows={10}
      />
      {data && data.items.length === 0 && (
        <RunbooksEmpty filters={filters} onChange={onChange} />
      )}
      {data && data.items.length > 0 && (
        <div aria-busy={refreshing}>
          <Card className={classes.card}>
            <RunbooksTable runbooks={data.items} />
          </Card>
          <Pager
            paging={paging}
            pageSize={RUNBOOKS_PAGE_SIZE}
            list={data}
            previousLabel={t('portfolio.before')}
            nextLabel={t('portfolio.after')}
          />
        </div>
      )}
    </>
  );
};

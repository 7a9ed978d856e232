import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { HealthPortfolioPage } from '@callboard/backstage-plugin-environment-health-common';
import type {
  CursorPaging,
  LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';
import { PortfolioEmpty } from './PortfolioEmpty';
import { PortfolioServices } from './PortfolioServices';
import { ReadState } from './ReadState';
import { StatusCounts } from './StatusCounts';

/** The services one by one. */
export const ServicesView = (props: {
  resource: LiveResource<HealthPortfolioPage>;
  filters: HealthPortfolioFilters;
  paging: CursorPaging;
  onChange: (changes: Partial<HealthPortfolioFilters>) => void;
}) => {
  const { resource, filters, paging, onChange } = props;
  const { data, refreshing } = resource;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const known = data
    ? Object.values(data.counts).reduce((sum, count) => sum + count, 0)
    : 0;
  return (
    <>
      <ReadState resource={resource} />
      {data && (known > 0 || filters.status.length > 0) && (
        <StatusCounts
          total={t('portfolio.counts.total', {
            count: known,
            number: known.toLocaleString(),
          })}
          counts={data.counts}
          selected={filters.status}
          onChange={status => onChange({ status })}
        />
      )}
      {data && data.items.length === 0 && (
        <PortfolioEmpty filters={filters} onChange={onChange} />
      )}
      {data && data.items.length > 0 && (
        <div aria-busy={refreshing}>
          <PortfolioServices
            page={data}
            environments={filters.environment}
            paging={paging}
          />
        </div>
      )}
    </>
  );
};

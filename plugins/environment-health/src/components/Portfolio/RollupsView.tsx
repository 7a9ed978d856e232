import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  HealthPortfolioPage,
  HealthRollupQuery,
} from '@callboard/backstage-plugin-environment-health-common';
import Card from '@material-ui/core/Card';
import { makeStyles } from '@material-ui/core/styles';
import { useLocation } from 'react-router-dom';
import {
  countByStatus,
  filterRollups,
  sortRollups,
} from '../../format/rollups';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { useHealthRollups } from '../../hooks/useHealthRollups';
import { environmentHealthTranslationRef } from '../../translation';
import { PortfolioEmpty } from './PortfolioEmpty';
import { ReadState } from './ReadState';
import { RollupTable } from './RollupTable';
import { StatusCounts } from './StatusCounts';

const useStyles = makeStyles(theme => ({
  card: { overflowX: 'auto', marginTop: theme.spacing(2) },
}));

/** The services of each system, or of each owner, as one row. */
export const RollupsView = (props: {
  query: HealthRollupQuery;
  filters: HealthPortfolioFilters;
  environments: HealthPortfolioPage['environments'];
  onChange: (changes: Partial<HealthPortfolioFilters>) => void;
}) => {
  const { query, filters, environments, onChange } = props;
  const { by } = query;
  const classes = useStyles();
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { pathname, search } = useLocation();
  const resource = useHealthRollups(query);
  const named = filterRollups(resource.data?.items ?? [], {
    by,
    text: filters.text,
    status: [],
  });
  const rollups = sortRollups(filterRollups(named, { by, ...filters }));
  const linkOf = (ref: string) => {
    const parameters = new URLSearchParams(search);
    ['by', 'text', 'status'].forEach(name => parameters.delete(name));
    parameters.set(by, ref);
    return `${pathname}?${parameters}`;
  };
  return (
    <>
      <ReadState resource={resource} />
      {named.length > 0 && (
        <StatusCounts
          total={t(`portfolio.counts.${by}`, {
            count: named.length,
            number: named.length.toLocaleString(),
          })}
          counts={countByStatus(named)}
          selected={filters.status}
          onChange={status => onChange({ status })}
        />
      )}
      {resource.data && rollups.length === 0 && (
        <PortfolioEmpty filters={filters} onChange={onChange} />
      )}
      {rollups.length > 0 && (
        <Card className={classes.card} aria-busy={resource.refreshing}>
          <RollupTable
            by={by}
            rollups={rollups}
            environments={environments}
            linkOf={linkOf}
          />
        </Card>
      )}
    </>
  );
};

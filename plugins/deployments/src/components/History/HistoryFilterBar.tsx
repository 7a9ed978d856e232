import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import {
  FilterBar,
  FilterSelect,
  type FilterOption,
} from '@callboard/backstage-plugin-environments-react';
import type { HistoryFilters } from '../../hooks/useHistoryFilters';
import { deploymentsTranslationRef } from '../../translation';
import { filterableStatuses } from './filterableStatuses';

/** What part of the history is wanted. */
export const HistoryFilterBar = (props: {
  filters: HistoryFilters;
  environments: FilterOption[];
  sources: FilterOption[];
  otherCount: number;
  onChange: (changes: Partial<HistoryFilters>) => void;
}) => {
  const { filters, environments, sources, otherCount, onChange } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <FilterBar
      label={t('history.title')}
      active={
        [filters.environment, filters.status, filters.source].filter(
          list => list.length,
        ).length
      }
    >
      <FilterSelect
        label={t('history.environment')}
        options={environments}
        selected={filters.environment}
        onChange={environment => onChange({ environment })}
      />
      <FilterSelect
        label={t('history.status')}
        options={filterableStatuses.map(value => ({
          value,
          label: t(`status.${value}`),
        }))}
        selected={filters.status}
        onChange={status => onChange({ status })}
      />
      {sources.length > 1 && (
        <FilterSelect
          label={t('history.source')}
          options={sources}
          selected={filters.source}
          onChange={source => onChange({ source })}
        />
      )}
      {otherCount > 0 && (
        <FormControlLabel
          title={t('history.othersHint')}
          control={
            <Switch
              size="small"
              color="primary"
              checked={filters.includeOther}
              onChange={(_, includeOther) => onChange({ includeOther })}
            />
          }
          label={t('history.others', { count: otherCount })}
        />
      )}
    </FilterBar>
  );
};

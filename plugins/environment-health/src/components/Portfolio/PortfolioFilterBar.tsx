import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FilterBar,
  FilterSelect,
  OwnerSelect,
  SearchField,
  useCatalogFacets,
  type FilterOption,
} from '@callboard/backstage-plugin-environments-react';
import { nameOfRef } from '../../format/rollups';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';

const TEXT_LABELS = {
  service: 'portfolio.filters.text',
  system: 'portfolio.filters.textOfSystem',
  owner: 'portfolio.filters.textOfOwner',
} as const;

/** Whose services, which of them, and where. */
export const PortfolioFilterBar = (props: {
  filters: HealthPortfolioFilters;
  canBeMine: boolean;
  environments: FilterOption[];
  onChange: (changes: Partial<HealthPortfolioFilters>) => void;
}) => {
  const { filters, canBeMine, environments, onChange } = props;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { owners, systems } = useCatalogFacets();
  const option = (by: 'system' | 'owner') => (ref: string) => ({
    value: ref,
    label: nameOfRef(ref, by),
  });
  return (
    <FilterBar
      label={t('portfolio.filters.label')}
      active={
        [filters.system, filters.environment].filter(list => list.length)
          .length + Number(filters.owner !== 'everyone')
      }
      first={
        <SearchField
          label={t(TEXT_LABELS[filters.group])}
          value={filters.text}
          onChange={text => onChange({ text })}
        />
      }
    >
      <OwnerSelect
        owner={filters.owner}
        canBeMine={canBeMine}
        options={owners.map(option('owner'))}
        onChange={owner => onChange({ owner })}
      />
      <FilterSelect
        label={t('portfolio.filters.system')}
        options={systems.map(option('system'))}
        selected={filters.system}
        onChange={system => onChange({ system })}
      />
      {filters.group === 'service' && (
        <FilterSelect
          label={t('portfolio.filters.environment')}
          options={environments}
          selected={filters.environment}
          onChange={environment => onChange({ environment })}
        />
      )}
    </FilterBar>
  );
};

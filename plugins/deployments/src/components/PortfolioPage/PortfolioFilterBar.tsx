import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import {
  FilterBar,
  FilterSelect,
  type FilterOption,
  OwnerSelect,
  SearchField,
} from '@callboard/backstage-plugin-environments-react';
import type { PortfolioFilters } from '../../hooks/usePortfolioFilters';
import { deploymentsTranslationRef } from '../../translation';
import { filterableStatuses } from '../History/filterableStatuses';

function refOption(ref: string, defaultKind: string): FilterOption {
  return {
    value: ref,
    label: humanizeEntityRef(parseEntityRef(ref), { defaultKind }),
  };
}

/** Whose services, which of them, and where. */
export const PortfolioFilterBar = (props: {
  filters: PortfolioFilters;
  canBeMine: boolean;
  owners: string[];
  systems: string[];
  environments: FilterOption[];
  onChange: (changes: Partial<PortfolioFilters>) => void;
}) => {
  const { filters, canBeMine, owners, systems, environments, onChange } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <FilterBar
      label={t('portfolio.filters.label')}
      active={
        [filters.system, filters.environment, filters.status].filter(
          list => list.length,
        ).length +
        Number(filters.owner !== 'everyone') +
        Number(filters.attention)
      }
      first={
        <SearchField
          label={t('portfolio.filters.text')}
          value={filters.text}
          onChange={text => onChange({ text })}
        />
      }
    >
      <OwnerSelect
        owner={filters.owner}
        canBeMine={canBeMine}
        options={owners.map(ref => refOption(ref, 'group'))}
        onChange={owner => onChange({ owner })}
      />
      <FilterSelect
        label={t('portfolio.filters.system')}
        options={systems.map(ref => refOption(ref, 'system'))}
        selected={filters.system}
        onChange={system => onChange({ system })}
      />
      <FilterSelect
        label={t('portfolio.filters.environment')}
        options={environments}
        selected={filters.environment}
        onChange={environment => onChange({ environment })}
      />
      <FilterSelect
        label={t('portfolio.filters.status')}
        options={filterableStatuses.map(value => ({
          value,
          label: t(`status.${value}`),
        }))}
        selected={filters.status}
        onChange={status => onChange({ status })}
      />
      <FormControlLabel
        control={
          <Switch
            size="small"
            color="primary"
            checked={filters.attention}
            onChange={(_, attention) => onChange({ attention })}
          />
        }
        label={t('portfolio.filters.attentionOnly')}
      />
    </FilterBar>
  );
};

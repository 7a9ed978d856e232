import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import {
  FilterBar,
  FilterSelect,
  OwnerSelect,
  SearchField,
  useCatalogFacets,
} from '@callboard/backstage-plugin-environments-react';
import {
  SCHEDULE_STATES,
  type OnCallFilters,
} from '../../hooks/useOnCallFilters';
import { onCallTranslationRef } from '../../translation';

const ownerOption = (ref: string) => ({
  value: ref,
  label: humanizeEntityRef(parseEntityRef(ref), { defaultKind: 'group' }),
});

/** Whose schedules, and which of them. */
export const OverviewFilterBar = (props: {
  filters: OnCallFilters;
  canBeMine: boolean;
  /** Whether single schedules are listed, which can be narrowed by more than their owner. */
  withSchedules: boolean;
  onChange: (changes: Partial<OnCallFilters>) => void;
}) => {
  const { filters, canBeMine, withSchedules, onChange } = props;
  const { t } = useTranslationRef(onCallTranslationRef);
  const { owners } = useCatalogFacets();
  const ownerIsSet = filters.owner !== 'everyone';
  return (
    <FilterBar
      label={t('overview.filters.label')}
      active={
        [ownerIsSet, withSchedules && filters.state.length].filter(Boolean)
          .length
      }
      first={
        withSchedules && (
          <SearchField
            label={t('overview.filters.text')}
            value={filters.text}
            onChange={text => onChange({ text })}
          />
        )
      }
    >
      <OwnerSelect
        owner={filters.owner}
        canBeMine={canBeMine}
        options={owners.map(ownerOption)}
        onChange={owner => onChange({ owner })}
      />
      {withSchedules && (
        <FilterSelect
          label={t('overview.filters.state')}
          options={SCHEDULE_STATES.map(state => ({
            value: state,
            label: t(`overview.state.${state}`),
          }))}
          selected={filters.state}
          onChange={values =>
            onChange({
              state: SCHEDULE_STATES.filter(state => values.includes(state)),
            })
          }
        />
      )}
    </FilterBar>
  );
};

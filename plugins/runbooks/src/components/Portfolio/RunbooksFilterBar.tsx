import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import {
  FilterBar,
  FilterSelect,
  OwnerSelect,
  SearchField,
  useCatalogFacets,
  useFilterStyles,
} from '@callboard/backstage-plugin-environments-react';
import type { RunbookKind } from '@callboard/backstage-plugin-runbooks-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import {
  FRESHNESS_STATES,
  RUNBOOK_KINDS,
  type RunbooksFilters,
} from '../../hooks/useRunbooksFilters';
import { runbooksTranslationRef } from '../../translation';

const ownerOption = (ref: string) => ({
  value: ref,
  label: humanizeEntityRef(parseEntityRef(ref), { defaultKind: 'group' }),
});

const KindSelect = (props: {
  kind: RunbookKind | undefined;
  onChange: (kind: RunbookKind | undefined) => void;
}) => {
  const classes = useFilterStyles();
  const { t } = useTranslationRef(runbooksTranslationRef);
  const id = useId();
  return (
    <TextField
      select
      id={id}
      className={classes.field}
      size="small"
      variant="outlined"
      label={t('portfolio.filters.kind')}
      SelectProps={{ SelectDisplayProps: { 'aria-haspopup': 'listbox' } }}
      value={props.kind ?? ''}
      onChange={event =>
        props.onChange((event.target.value as RunbookKind) || undefined)
      }
    >
      <MenuItem value="">{t('portfolio.filters.any')}</MenuItem>
      {RUNBOOK_KINDS.map(kind => (
        <MenuItem key={kind} value={kind}>
          {t(`marks.kind.${kind}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** Whose runbooks, and which of them. */
export const RunbooksFilterBar = (props: {
  filters: RunbooksFilters;
  canBeMine: boolean;
  /** Whether single runbooks are listed, which can be narrowed by more than their owner. */
  withRunbooks: boolean;
  onChange: (changes: Partial<RunbooksFilters>) => void;
}) => {
  const { filters, canBeMine, withRunbooks, onChange } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { owners } = useCatalogFacets();
  const ownerSelect = (
    <OwnerSelect
      owner={filters.owner}
      canBeMine={canBeMine}
      options={owners.map(ownerOption)}
      onChange={owner => onChange({ owner })}
    />
  );
  const ownerIsSet = filters.owner !== 'everyone';
  if (!withRunbooks) {
    return (
      <FilterBar
        label={t('portfolio.filters.label')}
        active={Number(ownerIsSet)}
      >
        {ownerSelect}
      </FilterBar>
    );
  }
  return (
    <FilterBar
      label={t('portfolio.filters.label')}
      active={
        [ownerIsSet, filters.kind, filters.freshness.length].filter(Boolean)
          .length
      }
      first={
        <SearchField
          label={t('portfolio.filters.text')}
          value={filters.text}
          onChange={text => onChange({ text })}
        />
      }
    >
      {ownerSelect}
      <KindSelect kind={filters.kind} onChange={kind => onChange({ kind })} />
      <FilterSelect
        label={t('portfolio.filters.freshness')}
        options={FRESHNESS_STATES.map(state => ({
          value: state,
          label: t(`marks.freshness.${state}`),
        }))}
        selected={filters.freshness}
        onChange={values =>
          onChange({
            freshness: FRESHNESS_STATES.filter(state => values.includes(state)),
          })
        }
      />
    </FilterBar>
  );
};

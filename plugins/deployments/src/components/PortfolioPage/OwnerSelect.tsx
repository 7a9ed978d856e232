import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioFilters } from '../../hooks/usePortfolioFilters';
import { deploymentsTranslationRef } from '../../translation';
import { FilterSelect, type FilterOption } from '../FilterSelect';

const MINE = 'mine';

type Owner = PortfolioFilters['owner'];

/** Nothing chosen means everyone; "mine" and named owners exclude each other, the later choice wins. */
export const OwnerSelect = (props: {
  owner: Owner;
  canBeMine: boolean;
  options: FilterOption[];
  onChange: (owner: Owner) => void;
}) => {
  const { owner, canBeMine, options, onChange } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const mine = { value: MINE, label: t('portfolio.filters.mine') };
  const choose = (values: string[]) => {
    const chosenMine = values.includes(MINE);
    if (chosenMine && owner !== 'mine') {
      onChange('mine');
    } else {
      const named = values.filter(value => value !== MINE);
      onChange(named.length ? named : 'everyone');
    }
  };
  const selected = () => {
    if (owner === 'everyone') {
      return [];
    }
    return owner === 'mine' ? [MINE] : owner;
  };
  return (
    <FilterSelect
      label={t('portfolio.filters.owner')}
      options={canBeMine ? [mine, ...options] : options}
      selected={selected()}
      onChange={choose}
    />
  );
};

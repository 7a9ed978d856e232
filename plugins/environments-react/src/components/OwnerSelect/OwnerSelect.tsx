import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { OwnerChoice } from '../../hooks/useOwnerFilter';
import { environmentsTranslationRef } from '../../translation';
import { FilterSelect, type FilterOption } from '../FilterSelect/FilterSelect';

const MINE = 'mine';

/**
 * Nothing chosen means everyone; "mine" and named owners exclude each other, the later choice wins.
 *
 * @public
 */
export const OwnerSelect = (props: {
  owner: OwnerChoice;
  canBeMine: boolean;
  options: FilterOption[];
  onChange: (owner: OwnerChoice) => void;
}) => {
  const { owner, canBeMine, options, onChange } = props;
  const { t } = useTranslationRef(environmentsTranslationRef);
  const mine = { value: MINE, label: t('filters.mine') };
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
      label={t('filters.owner')}
      options={canBeMine ? [mine, ...options] : options}
      selected={selected()}
      onChange={choose}
    />
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { PortfolioGroup } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';
import { ChoiceSwitch } from '../ChoiceSwitch';

const GROUPS: PortfolioGroup[] = ['service', 'system', 'owner'];

/** What a row is: a service, or all services of a system or an owner as one. */
export const GroupSwitch = (props: {
  group: PortfolioGroup;
  onChange: (group: PortfolioGroup) => void;
}) => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <ChoiceSwitch
      label={t('portfolio.group.label')}
      options={GROUPS.map(value => ({
        value,
        label: t(`portfolio.group.${value}`),
      }))}
      value={props.group}
      onChange={props.onChange}
    />
  );
};

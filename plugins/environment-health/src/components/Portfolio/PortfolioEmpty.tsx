import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  NotConfiguredState,
  PortfolioEmpty as Empty,
} from '@callboard/backstage-plugin-environments-react';
import { connectingAnnotations } from '../../format/annotations';
import type { HealthPortfolioFilters } from '../../hooks/useHealthPortfolioFilters';
import { environmentHealthTranslationRef } from '../../translation';

/** No row: because of the filters, because nothing is mine, or because nothing is checked. */
export const PortfolioEmpty = (props: {
  filters: HealthPortfolioFilters;
  onChange: (changes: Partial<HealthPortfolioFilters>) => void;
}) => {
  const { filters, onChange } = props;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  const { owner, text, system, environment, status } = filters;
  return (
    <Empty
      owner={owner}
      filtered={
        Boolean(text) ||
        [system, environment, status].some(list => list.length > 0)
      }
      texts={{
        filtered: t('portfolio.none.filtered'),
        mine: t('portfolio.none.mine'),
      }}
      onClear={() =>
        onChange({
          owner: 'everyone',
          system: [],
          environment: [],
          status: [],
          text: '',
        })
      }
      onEveryone={() => onChange({ owner: 'everyone' })}
    >
      <NotConfiguredState
        title={t('portfolio.none.title')}
        text={t('portfolio.none.text')}
        name="my-service"
        annotations={connectingAnnotations}
      />
    </Empty>
  );
};

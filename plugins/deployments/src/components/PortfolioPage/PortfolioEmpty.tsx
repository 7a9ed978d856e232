import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  NotConfiguredState,
  PortfolioEmpty as Empty,
} from '@callboard/backstage-plugin-environments-react';
import { connectingAnnotations } from '../../format/annotations';
import type { PortfolioFilters } from '../../hooks/usePortfolioFilters';
import { deploymentsTranslationRef } from '../../translation';

/** No row: because of the filters, because nothing is mine, or because nothing is connected. */
export const PortfolioEmpty = (props: {
  filters: PortfolioFilters;
  onChange: (changes: Partial<PortfolioFilters>) => void;
}) => {
  const { filters, onChange } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { owner, text, attention, ...lists } = filters;
  return (
    <Empty
      owner={owner}
      filtered={
        Boolean(text) ||
        attention ||
        Object.values(lists).some(list => list.length > 0)
      }
      texts={{
        filtered: t('portfolio.empty.filtered'),
        mine: t('portfolio.empty.mine'),
      }}
      onClear={() =>
        onChange({
          owner: 'everyone',
          system: [],
          environment: [],
          status: [],
          attention: false,
          text: '',
        })
      }
      onEveryone={() => onChange({ owner: 'everyone' })}
    >
      <NotConfiguredState
        title={t('portfolio.empty.title')}
        text={t('portfolio.empty.text')}
        name="my-service"
        annotations={connectingAnnotations}
      />
    </Empty>
  );
};

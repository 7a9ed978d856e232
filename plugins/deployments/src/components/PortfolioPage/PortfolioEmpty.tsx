import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NotConfiguredState } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
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
  const filtered =
    Boolean(text) ||
    attention ||
    Array.isArray(owner) ||
    Object.values(lists).some(list => list.length > 0);
  if (filtered) {
    return (
      <Typography variant="body2" role="status">
        {t('portfolio.empty.filtered')}{' '}
        <Button
          size="small"
          onClick={() =>
            onChange({
              owner: 'everyone',
              system: [],
              environment: [],
              status: [],
              attention: false,
              text: '',
            })
          }
        >
          {t('history.clear')}
        </Button>
      </Typography>
    );
  }
  if (owner === 'mine') {
    return (
      <Typography variant="body2" role="status">
        {t('portfolio.empty.mine')}{' '}
        <Button size="small" onClick={() => onChange({ owner: 'everyone' })}>
          {t('portfolio.empty.showAll')}
        </Button>
      </Typography>
    );
  }
  return (
    <NotConfiguredState
      title={t('portfolio.empty.title')}
      text={t('portfolio.empty.text')}
      name="my-service"
      annotations={connectingAnnotations}
    />
  );
};

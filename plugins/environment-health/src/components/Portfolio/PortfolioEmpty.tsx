import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NotConfiguredState } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
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
  const filtered =
    Boolean(text) ||
    Array.isArray(owner) ||
    [system, environment, status].some(list => list.length > 0);
  if (filtered) {
    return (
      <Typography variant="body2" role="status">
        {t('portfolio.none.filtered')}{' '}
        <Button
          size="small"
          onClick={() =>
            onChange({
              owner: 'everyone',
              system: [],
              environment: [],
              status: [],
              text: '',
            })
          }
        >
          {t('portfolio.filters.clear')}
        </Button>
      </Typography>
    );
  }
  if (owner === 'mine') {
    return (
      <Typography variant="body2" role="status">
        {t('portfolio.none.mine')}{' '}
        <Button size="small" onClick={() => onChange({ owner: 'everyone' })}>
          {t('portfolio.none.showAll')}
        </Button>
      </Typography>
    );
  }
  return (
    <NotConfiguredState
      title={t('portfolio.none.title')}
      text={t('portfolio.none.text')}
      name="my-service"
      annotations={connectingAnnotations}
    />
  );
};

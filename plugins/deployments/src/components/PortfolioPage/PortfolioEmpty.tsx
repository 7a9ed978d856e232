import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  annotationsDocsUrl,
  annotationsSnippet,
  connectingAnnotations,
} from '../../format/annotations';
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
    <EmptyTeaching
      title={t('portfolio.empty.title')}
      description={t('portfolio.empty.text')}
      code={annotationsSnippet('my-service', connectingAnnotations)}
      codeLabel={t('states.notConfigured.code')}
      docsUrl={annotationsDocsUrl}
      docsLabel={t('states.notConfigured.docs')}
    />
  );
};

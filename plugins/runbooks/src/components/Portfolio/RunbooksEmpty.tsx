import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { runbooksDocsUrl } from '../../format/docs';
import { exampleRunbook } from '../../format/examples';
import type { RunbooksFilters } from '../../hooks/useRunbooksFilters';
import { runbooksTranslationRef } from '../../translation';

/** No row: because of the filters, because nothing is mine, or because there is none. */
export const RunbooksEmpty = (props: {
  filters: RunbooksFilters;
  onChange: (changes: Partial<RunbooksFilters>) => void;
}) => {
  const { filters, onChange } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  const { owner, kind, freshness, text } = filters;
  if (text || kind || freshness.length || Array.isArray(owner)) {
    return (
      <Typography variant="body2" role="status">
        {t('portfolio.none.filtered')}{' '}
        <Button
          size="small"
          onClick={() =>
            onChange({
              owner: 'everyone',
              kind: undefined,
              freshness: [],
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
    <EmptyTeaching
      title={t('portfolio.none.title')}
      description={t('portfolio.none.text')}
      code={exampleRunbook}
      codeLabel={t('portfolio.none.code')}
      docsUrl={runbooksDocsUrl}
      docsLabel={t('portfolio.none.docs')}
    />
  );
};

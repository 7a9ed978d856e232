import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EmptyTeaching,
  PortfolioEmpty,
} from '@callboard/backstage-plugin-environments-react';
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
  return (
    <PortfolioEmpty
      owner={owner}
      filtered={Boolean(text || kind || freshness.length)}
      texts={{
        filtered: t('portfolio.none.filtered'),
        mine: t('portfolio.none.mine'),
      }}
      onClear={() =>
        onChange({
          owner: 'everyone',
          kind: undefined,
          freshness: [],
          text: '',
        })
      }
      onEveryone={() => onChange({ owner: 'everyone' })}
    >
      <EmptyTeaching
        title={t('portfolio.none.title')}
        description={t('portfolio.none.text')}
        code={exampleRunbook}
        codeLabel={t('portfolio.none.code')}
        docsUrl={runbooksDocsUrl}
        docsLabel={t('portfolio.none.docs')}
      />
    </PortfolioEmpty>
  );
};

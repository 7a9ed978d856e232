import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  EmptyTeaching,
  PortfolioEmpty,
  type OwnerChoice,
} from '@callboard/backstage-plugin-environments-react';
import { runbooksDocsUrl } from '../../format/docs';
import { exampleSchedule } from '../../format/examples';
import { runbooksTranslationRef } from '../../translation';

/** No procedure: because of whose they are, or because there is none. */
export const ProceduresEmpty = (props: {
  owner: OwnerChoice;
  onEveryone: () => void;
}) => {
  const { owner, onEveryone } = props;
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <PortfolioEmpty
      owner={owner}
      filtered={false}
      texts={{
        filtered: t('procedures.none.filtered'),
        mine: t('procedures.none.mine'),
      }}
      onClear={onEveryone}
      onEveryone={onEveryone}
    >
      <EmptyTeaching
        title={t('procedures.none.title')}
        description={t('procedures.none.text')}
        code={exampleSchedule}
        codeLabel={t('procedures.none.code')}
        docsUrl={runbooksDocsUrl}
        docsLabel={t('portfolio.none.docs')}
      />
    </PortfolioEmpty>
  );
};

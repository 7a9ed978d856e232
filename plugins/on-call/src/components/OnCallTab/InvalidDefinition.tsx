import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import type { DefinitionProblem } from '@callboard/backstage-plugin-on-call-common';
import { onCallDocsUrl } from '../../format/docs';
import { onCallTranslationRef } from '../../translation';
import { ProblemList } from '../Problems';

/** The definition is there and cannot be read: where, and what was expected. */
export const InvalidDefinition = (props: {
  name: string;
  problems: DefinitionProblem[];
}) => {
  const { name, problems } = props;
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <EmptyTeaching
      title={t('tab.invalid.title', { name })}
      description={
        <>
          <ProblemList problems={problems} />
          <p>{t('tab.invalid.text')}</p>
        </>
      }
      docsUrl={onCallDocsUrl}
      docsLabel={t('tab.notConfigured.docs')}
    />
  );
};

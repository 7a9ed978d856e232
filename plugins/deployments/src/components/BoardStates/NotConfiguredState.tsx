import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import {
  annotationsDocsUrl,
  annotationsSnippet,
} from '../../format/annotations';
import { deploymentsTranslationRef } from '../../translation';

/** Nothing points at this entity's deployments: shows what to add, ready to copy. */
export const NotConfiguredState = (props: {
  name: string;
  annotations: string[];
}) => {
  const { name, annotations } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  return (
    <EmptyTeaching
      title={t('states.notConfigured.title', { name })}
      description={t('states.notConfigured.text')}
      code={annotationsSnippet(name, annotations)}
      codeLabel={t('states.notConfigured.code')}
      docsUrl={annotationsDocsUrl}
      docsLabel={t('states.notConfigured.docs')}
    />
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  annotationsDocsUrl,
  annotationsSnippet,
} from '../../format/annotations';
import { environmentsTranslationRef } from '../../translation';
import { EmptyTeaching } from '../EmptyTeaching/EmptyTeaching';

/** @public */
export interface NotConfiguredStateProps {
  title: string;
  text: string;
  /** `metadata.name` of the entity, or of an example. */
  name: string;
  /** Keys of the annotations to add. */
  annotations: string[];
}

/**
 * Nothing connects this entity yet: shows what to add, ready to copy.
 *
 * @public
 */
export const NotConfiguredState = (props: NotConfiguredStateProps) => {
  const { title, text, name, annotations } = props;
  const { t } = useTranslationRef(environmentsTranslationRef);
  return (
    <EmptyTeaching
      title={title}
      description={text}
      code={annotationsSnippet(name, annotations)}
      codeLabel={t('states.annotations')}
      docsUrl={annotationsDocsUrl}
      docsLabel={t('states.annotationsDocs')}
    />
  );
};

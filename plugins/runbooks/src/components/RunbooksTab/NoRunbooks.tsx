import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  CopyableCode,
  EmptyTeaching,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { runbooksDocsUrl } from '../../format/docs';
import { exampleAnnotation, exampleRunbook } from '../../format/examples';
import { runbooksTranslationRef } from '../../translation';

/** Nothing was found: where it was looked for, and the least that would be found there. */
export const NoRunbooks = ({ looked }: { looked: string[] }) => {
  const { entity } = useEntity();
  const name = entity.metadata.title ?? entity.metadata.name;
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <EmptyTeaching
      title={t('tab.notConfigured.title', { name })}
      description={
        <>
          {looked.length > 0 &&
            `${t('tab.notConfigured.looked', { places: looked.join(', ') })} `}
          {t('tab.notConfigured.text')}
        </>
      }
      code={exampleRunbook}
      codeLabel={t('tab.notConfigured.file')}
      docsUrl={runbooksDocsUrl}
      docsLabel={t('tab.notConfigured.docs')}
    >
      <Typography>{t('tab.notConfigured.elsewhere')}</Typography>
      <CopyableCode
        code={exampleAnnotation}
        label={t('tab.notConfigured.annotation')}
      />
    </EmptyTeaching>
  );
};

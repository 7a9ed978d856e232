import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ANNOTATION_ON_CALL } from '@callboard/backstage-plugin-environments-common';
import {
  CopyableCode,
  EmptyTeaching,
} from '@callboard/backstage-plugin-environments-react';
import Typography from '@material-ui/core/Typography';
import { DateTime } from 'luxon';
import { onCallDocsUrl } from '../../format/docs';
import { exampleAnnotation, exampleDefinition } from '../../format/examples';
import { onCallTranslationRef } from '../../translation';

/** Nothing says who is on call: shows the file that would, and the line that names it. */
export const NotConfigured = (props: { name: string; missing: string[] }) => {
  const { name, missing } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(onCallTranslationRef);
  const monday = DateTime.local().startOf('week').toISODate() ?? '';
  const others = missing.filter(key => key !== ANNOTATION_ON_CALL);
  return (
    <EmptyTeaching
      title={t('tab.notConfigured.title', { name })}
      description={t('tab.notConfigured.text')}
      code={exampleDefinition(monday)}
      codeLabel={t('tab.notConfigured.file')}
    >
      <Typography>{t('tab.notConfigured.elsewhere')}</Typography>
      <CopyableCode
        code={exampleAnnotation(entity.metadata.name)}
        label={t('tab.notConfigured.annotation')}
      />
      {others.length > 0 && (
        <Typography variant="body2">
          {t('tab.notConfigured.more', { annotations: others.join(', ') })}
        </Typography>
      )}
      <Typography>
        <Link to={onCallDocsUrl}>{t('tab.notConfigured.docs')}</Link>
      </Typography>
    </EmptyTeaching>
  );
};

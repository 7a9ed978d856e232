import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyTeaching } from '@callboard/backstage-plugin-environments-react';
import { onCallTranslationRef } from '../../translation';

/** A definition is named and was not read yet. */
export const PendingDefinition = ({ name }: { name: string }) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <div role="status">
      <EmptyTeaching
        title={t('tab.pending.title', { name })}
        description={t('tab.pending.text')}
      />
    </div>
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ReadState,
  type ReadStateProps,
} from '@callboard/backstage-plugin-environments-react';
import { onCallTranslationRef } from '../../translation';

/** What there is to say of a reading about on-call itself; nothing while all is well. */
export const OnCallReadState = (
  props: Pick<ReadStateProps, 'resource' | 'rows'>,
) => {
  const { t } = useTranslationRef(onCallTranslationRef);
  return (
    <ReadState
      {...props}
      loading={t('read.loading')}
      failed={t('read.failed')}
      notAllowed={{
        title: t('read.notAllowed.title'),
        text: t('read.notAllowed.text'),
      }}
    />
  );
};

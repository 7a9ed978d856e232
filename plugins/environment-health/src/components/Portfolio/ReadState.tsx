import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ReadState as State,
  type ReadStateProps,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthTranslationRef } from '../../translation';

/** What there is to say of a reading of many services' health itself. */
export const ReadState = (props: Pick<ReadStateProps, 'resource' | 'rows'>) => {
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  return (
    <State
      {...props}
      loading={t('portfolio.loading')}
      failed={t('portfolio.failed')}
      notAllowed={{
        title: t('portfolio.notAllowed.title'),
        text: t('portfolio.notAllowed.text'),
      }}
    />
  );
};

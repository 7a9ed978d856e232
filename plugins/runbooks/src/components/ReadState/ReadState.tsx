import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ReadState as State,
  type ReadStateProps,
} from '@callboard/backstage-plugin-environments-react';
import { runbooksTranslationRef } from '../../translation';

/** What there is to say of a reading of many services' runbooks itself. */
export const ReadState = (props: Omit<ReadStateProps, 'notAllowed'>) => {
  const { t } = useTranslationRef(runbooksTranslationRef);
  return (
    <State
      {...props}
      notAllowed={{
        title: t('portfolio.notAllowed.title'),
        text: t('portfolio.notAllowed.text'),
      }}
    />
  );
};

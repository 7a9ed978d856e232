import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FailedState,
  StaleNotice,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { environmentHealthTranslationRef } from '../../translation';
import { PortfolioSkeleton } from './PortfolioSkeleton';

/** What there is to say of a reading itself: that it runs, failed, or failed this time. */
export const ReadState = (props: {
  resource: Pick<LiveResource<unknown>, 'data' | 'error' | 'reload'>;
  /** How many rows are expected. */
  rows?: number;
}) => {
  const { data, error, reload } = props.resource;
  const { t } = useTranslationRef(environmentHealthTranslationRef);
  if (!error) {
    return data ? null : <PortfolioSkeleton rows={props.rows} />;
  }
  return data ? (
    <StaleNotice error={error} onRetry={reload} />
  ) : (
    <FailedState
      error={error}
      title={t('portfolio.failed')}
      notAllowed={{
        title: t('portfolio.notAllowed.title'),
        text: t('portfolio.notAllowed.text'),
      }}
      onRetry={reload}
    />
  );
};

import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  FailedState,
  StaleNotice,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import Card from '@material-ui/core/Card';
import Skeleton from '@material-ui/lab/Skeleton';
import { runbooksTranslationRef } from '../../translation';

/** What there is to say of a reading itself: that it runs, failed, or failed this time. */
export const ReadState = (props: {
  resource: Pick<LiveResource<unknown>, 'data' | 'error' | 'reload'>;
  /** What is being read. */
  loading: string;
  /** What could not be read. */
  failed: string;
  /** How many rows are expected. */
  rows: number;
}) => {
  const { data, error, reload } = props.resource;
  const { t } = useTranslationRef(runbooksTranslationRef);
  if (!error) {
    return data ? null : (
      <Card role="status" aria-label={props.loading}>
        {Array.from({ length: props.rows }, (_, row) => (
          <Skeleton key={row} height={56} />
        ))}
      </Card>
    );
  }
  return data ? (
    <StaleNotice error={error} onRetry={reload} />
  ) : (
    <FailedState
      error={error}
      title={props.failed}
      notAllowed={{
        title: t('portfolio.notAllowed.title'),
        text: t('portfolio.notAllowed.text'),
      }}
      onRetry={reload}
    />
  );
};

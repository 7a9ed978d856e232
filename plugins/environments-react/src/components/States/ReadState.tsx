import Card from '@material-ui/core/Card';
import Skeleton from '@material-ui/lab/Skeleton';
import type { LiveResource } from '../../hooks/useLiveResource';
import { FailedState, type FailedStateProps } from './FailedState';
import { StaleNotice } from './StaleNotice';

/** @public */
export interface ReadStateProps {
  resource: Pick<LiveResource<unknown>, 'data' | 'error' | 'reload'>;
  /** What is being read, such as `Reading the runbooks …`. */
  loading: string;
  /** What could not be read, such as `The runbooks could not be read`. */
  failed: string;
  /** What is said instead where the reader may not see it. */
  notAllowed: FailedStateProps['notAllowed'];
  /** How many rows are expected; ten where absent. */
  rows?: number;
}

/**
 * What there is to say of a reading itself: that it runs, failed, or failed this time; nothing
 * while all is well.
 *
 * @public
 */
export const ReadState = (props: ReadStateProps) => {
  const { loading, failed, notAllowed, rows = 10 } = props;
  const { data, error, reload } = props.resource;
  if (!error) {
    return data ? null : (
      <Card role="status" aria-label={loading}>
        {Array.from({ length: rows }, (_, row) => (
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
      title={failed}
      notAllowed={notAllowed}
      onRetry={reload}
    />
  );
};

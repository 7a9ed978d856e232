import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { useDetails } from '../../hooks/useDetails';
import { useNow } from '@callboard/backstage-plugin-environments-react';
import { deploymentsTranslationRef } from '../../translation';
import { FailedState } from '../BoardStates';
import { DeploymentDetailsView } from './DeploymentDetailsView';

/** Reads and shows one deployment's details. */
export const DeploymentDetailsPanel = (props: {
  entityRef: string;
  deploymentId: string;
  withCause?: boolean;
  sourceTitle: (source: string) => string;
}) => {
  const { entityRef, deploymentId, withCause, sourceTitle } = props;
  const { t } = useTranslationRef(deploymentsTranslationRef);
  const { data, error, reload } = useDetails(entityRef, deploymentId);
  const now = useNow(10_000);
  if (data) {
    return (
      <DeploymentDetailsView
        details={data}
        withCause={withCause}
        sourceTitle={sourceTitle}
        now={now}
      />
    );
  }
  if (error) {
    return <FailedState error={error} onRetry={reload} />;
  }
  return (
    <div role="status" aria-label={t('details.loading')}>
      <Skeleton width="60%" />
      <Skeleton width="80%" />
      <Skeleton height={140} />
    </div>
  );
};

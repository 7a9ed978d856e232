import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsSignalChannel,
  type DeploymentDetails,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../api';

/** What the sources tell of one deployment that somebody opened. */
export function useDetails(
  entityRef: string,
  deploymentId: string,
): LiveResource<DeploymentDetails> {
  const api = useApi(deploymentsApiRef);
  return useLiveResource({
    subject: `${entityRef} ${deploymentId}`,
    load: signal => api.getDetails(entityRef, deploymentId, { signal }),
    channel: deploymentsSignalChannel(entityRef),
  });
}

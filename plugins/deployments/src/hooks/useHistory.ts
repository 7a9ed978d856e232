import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsSignalChannel,
  type DeploymentHistoryPage,
  type DeploymentHistoryQuery,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../api';

/** One page of an entity's history, kept current. */
export function useHistory(
  entityRef: string,
  query: DeploymentHistoryQuery,
): LiveResource<DeploymentHistoryPage> {
  const api = useApi(deploymentsApiRef);
  return useLiveResource({
    subject: entityRef,
    query: JSON.stringify(query),
    load: signal => api.getHistory(entityRef, query, { signal }),
    channel: deploymentsSignalChannel(entityRef),
  });
}

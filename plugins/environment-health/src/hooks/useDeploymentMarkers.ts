import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import {
  DeploymentsClient,
  deploymentsSignalChannel,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { useMemo } from 'react';
import {
  readDeploymentMarkers,
  type DeploymentMarker,
} from '../format/deploymentMarkers';

/**
 * What was deployed in the last days, to be marked on strips and charts; nothing where the
 * deployments family is not installed.
 */
export function useDeploymentMarkers(
  entityRef: string,
  days: number,
): LiveResource<DeploymentMarker[]> {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const client = useMemo(
    () => new DeploymentsClient({ discoveryApi, fetchApi }),
    [discoveryApi, fetchApi],
  );
  return useLiveResource({
    subject: entityRef,
    query: String(days),
    load: signal =>
      readDeploymentMarkers(client, entityRef, {
        since: new Date(Date.now() - days * 86_400_000),
        signal,
      }),
    channel: deploymentsSignalChannel(entityRef),
  });
}

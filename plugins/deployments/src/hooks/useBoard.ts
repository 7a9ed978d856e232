import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsSignalChannel,
  type DeploymentBoard,
} from '@callboard/backstage-plugin-deployments-common';
import {
  useLiveResource,
  type LiveResource,
} from '@callboard/backstage-plugin-environments-react';
import { deploymentsApiRef } from '../api';

/** One entity's board, kept current. */
export function useBoard(entityRef: string): LiveResource<DeploymentBoard> {
  const api = useApi(deploymentsApiRef);
  return useLiveResource({
    subject: entityRef,
    load: signal => api.getBoard(entityRef, { signal }),
    channel: deploymentsSignalChannel(entityRef),
  });
}

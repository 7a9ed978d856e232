import { useApi } from '@backstage/core-plugin-api';
import {
  deploymentsSignalChannel,
  type DeploymentBoard,
} from '@callboard/backstage-plugin-deployments-common';
import { deploymentsApiRef } from '../api';
import { useLiveResource, type LiveResource } from './useLiveResource';

/** One entity's board, kept current. */
export function useBoard(entityRef: string): LiveResource<DeploymentBoard> {
  const api = useApi(deploymentsApiRef);
  return useLiveResource({
    subject: entityRef,
    load: signal => api.getBoard(entityRef, { signal }),
    channel: deploymentsSignalChannel(entityRef),
  });
}

import type { ResponseError } from '@backstage/errors';
import type {
  Deployment,
  DeploymentStatus,
  DeploymentsApi,
} from '@callboard/backstage-plugin-deployments-common';

/** A deployment as it is marked on a line of time. */
export interface DeploymentMarker {
  id: string;
  environment: string;
  /** What people call the version. */
  version: string;
  /** When it ended, ISO-8601. */
  at: string;
  failed: boolean;
}

/** What ended one way or the other. A deployment that was replaced by a later one is `inactive`. */
const ENDED: DeploymentStatus[] = ['success', 'inactive', 'failure', 'error'];

/** A reader of the tab waits for no more pages than these. */
const MOST_PAGES = 5;

function toMarker(deployment: Deployment): DeploymentMarker {
  const { id, environment, version, status } = deployment;
  return {
    id,
    environment,
    version: version.label,
    at: deployment.finishedAt ?? deployment.startedAt ?? deployment.createdAt,
    failed: status === 'failure' || status === 'error',
  };
}

/** Whether there is nothing to ask, or not for this reader. */
function isAbsent(error: unknown): boolean {
  const { statusCode } = error as Partial<ResponseError>;
  return statusCode === 404 || statusCode === 403 || statusCode === 501;
}

/** Deployments since a moment, the newest first; none where the family is absent or closed to the reader. */
export async function readDeploymentMarkers(
  client: Pick<DeploymentsApi, 'getHistory'>,
  entityRef: string,
  options: { since: Date; signal?: AbortSignal },
): Promise<DeploymentMarker[]> {
  const markers: DeploymentMarker[] = [];
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const { items, nextCursor } = await client.getHistory(
        entityRef,
        { status: ENDED, limit: 100, cursor },
        { signal: options.signal },
      );
      const young = items
        .map(toMarker)
        .filter(({ at }) => Date.parse(at) >= options.since.getTime());
      markers.push(...young);
      cursor = nextCursor;
      if (!cursor || young.length < items.length) {
        break;
      }
    }
  } catch (error) {
    if (!isAbsent(error)) {
      throw error;
    }
  }
  return markers;
}

/** Those of one environment in a stretch of time, half open. */
export function markersWithin(
  markers: DeploymentMarker[],
  environment: string,
  from: string,
  to: string,
): DeploymentMarker[] {
  return markers.filter(
    marker =>
      marker.environment === environment &&
      Date.parse(marker.at) >= Date.parse(from) &&
      Date.parse(marker.at) < Date.parse(to),
  );
}

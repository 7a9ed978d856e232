import {
  APIGatewayClient,
  paginateGetRestApis,
} from '@aws-sdk/client-api-gateway';
import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import {
  translateAwsError,
  type AwsClientsService,
  type AwsPlace,
} from '@callboard/backstage-plugin-environments-node';
import { resourcesOfType } from '../../shared/resourcesOfType';
import { REST_API } from './measuredResources';

/**
 * Names of the REST APIs of a place by their ids: one `GetRestApis` for 500 of them, and
 * none where no target has one.
 *
 * @throws errors of `@backstage/errors` that say what failed and what to do.
 */
export async function readRestApiNames(
  clients: AwsClientsService,
  place: AwsPlace,
  batch: Pick<HealthBatch, 'targets' | 'signal'>,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (resourcesOfType(batch, REST_API).length === 0) {
    return names;
  }
  try {
    const client = await clients.getClient(APIGatewayClient, place);
    const pages = paginateGetRestApis(
      { client, pageSize: 500 },
      {},
      { abortSignal: batch.signal },
    );
    for await (const { items = [] } of pages) {
      for (const { id, name } of items) {
        if (id && name) names.set(id, name);
      }
    }
  } catch (error) {
    throw translateAwsError(error, place);
  }
  return names;
}

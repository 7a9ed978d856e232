import type { HealthBatch } from '@callboard/backstage-plugin-environment-health-node';
import type {
  AwsClientConstructor,
  AwsClientsService,
} from '@callboard/backstage-plugin-environments-node';
import { explainAt } from './explainAt';
import { placeOf } from './placeOf';
import { readEach, type Reading } from './readEach';
import type { OwnedResource } from './resourcesOfType';

/**
 * Reads resources of a batch's account and region one by one, each once however many own it.
 *
 * @returns readings by physical id
 */
export async function readResources<TClient, TValue>(
  resources: Pick<OwnedResource, 'physicalId'>[],
  read: (
    client: TClient,
    physicalId: string,
    signal: AbortSignal,
  ) => Promise<TValue>,
  using: {
    clients: Pick<AwsClientsService, 'getClient'>;
    ClientClass: AwsClientConstructor<TClient>;
    batch: Pick<HealthBatch, 'place' | 'signal'>;
  },
): Promise<Map<string, Reading<TValue>>> {
  const { clients, ClientClass, batch } = using;
  const place = placeOf(batch);
  return readEach(
    resources.map(({ physicalId }) => physicalId),
    async physicalId =>
      read(
        await clients.getClient(ClientClass, place),
        physicalId,
        batch.signal,
      ),
    { explain: explainAt(place), signal: batch.signal },
  );
}

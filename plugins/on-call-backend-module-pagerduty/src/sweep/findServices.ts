import { z } from 'zod';
import {
  routingKeysOf,
  serviceSchema,
  type PagerDutyService,
} from '../api/service';
import {
  hashOfIntegrationKey,
  type PagerDutyKey,
} from '../bindings/pagerDutyKey';
import type { PagerDutyClient } from '../client/PagerDutyClient';
import { readSome } from './readSome';

/** Finds services by their ids and by hashes of their integrations' keys. */
export interface FoundServices {
  byId: Map<string, PagerDutyService>;
  byHash: Map<string, PagerDutyService>;
}

/** The service that a key names; its id goes before the key of an integration. */
export function serviceOf(
  { byId, byHash }: FoundServices,
  { serviceId, integrationHash }: PagerDutyKey,
): PagerDutyService | undefined {
  return serviceId ? byId.get(serviceId) : byHash.get(integrationHash ?? '');
}

/**
 * The key to page a service with: the one that the entity names, else one of the service's own.
 *
 * @returns undefined for a service without an integration of the Events API
 */
export function routingKeyOf(
  service: PagerDutyService,
  { integrationHash }: PagerDutyKey,
): string | undefined {
  const keys = (service.integrations ?? []).flatMap(
    ({ integration_key: key }) => key ?? [],
  );
  return (
    keys.find(key => hashOfIntegrationKey(key) === integrationHash) ??
    routingKeysOf(service)[0]
  );
}

/**
 * Reads the services that keys name, with their policies and integrations.
 *
 * @throws errors of `@backstage/errors`, worded for people.
 */
export async function findServices(
  client: PagerDutyClient,
  keys: readonly PagerDutyKey[],
  signal: AbortSignal,
): Promise<FoundServices> {
  const read = {
    what: 'reading services',
    scope: 'services.read',
    query: { include: ['escalation_policies', 'integrations'] },
    signal,
  };
  const pages = () =>
    client.pages('/services', 'services', serviceSchema, read);
  const ids = keys.flatMap(({ serviceId }) => serviceId ?? []);
  const hashes = new Set(
    keys.flatMap(({ serviceId, integrationHash }) =>
      serviceId ? [] : integrationHash ?? [],
    ),
  );

  const listed = new Map<string, PagerDutyService>();
  const byHash = new Map<string, PagerDutyService>();
  if (hashes.size > 0) {
    // A key says nothing about its service, so that all of them may have to be looked at.
    for await (const page of pages()) {
      for (const service of page) {
        listed.set(service.id, service);
        for (const { integration_key: key } of service.integrations ?? []) {
          const hash = key && hashOfIntegrationKey(key);
          if (hash && hashes.delete(hash)) {
            byHash.set(hash, service);
          }
        }
      }
      if (hashes.size === 0) {
        break;
      }
    }
  }
  const answer = z.object({ service: serviceSchema });
  const others = await readSome({
    ids: ids.filter(id => !listed.has(id)),
    pages,
    one: async id =>
      (
        await client.get(`/services/${encodeURIComponent(id)}`, answer, read)
      ).service,
  });
  return { byId: new Map([...listed, ...others]), byHash };
}

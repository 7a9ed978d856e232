import type { PortalClient } from '../portal/PortalClient';

const STACKS = 'callboard.io/cloudformation-stacks';

/** Names of services whose stacks, together, lie in every place: as few as a greedy choice finds. */
export async function oneOfEachPlace(client: PortalClient): Promise<string[]> {
  const { items } = await client.get<{
    items: {
      metadata: { name: string; annotations?: Record<string, string> };
    }[];
  }>(
    '/api/catalog/entities/by-query?filter=kind=component&fields=metadata.name,metadata.annotations&limit=20000',
  );
  const seen = new Set<string>();
  return items
    .filter(({ metadata }) => {
      const places = (metadata.annotations?.[STACKS] ?? '')
        .split(',')
        .map(reference => reference.replace(/^[^@#]*/, ''));
      const isNew = places.some(place => place && !seen.has(place));
      places.forEach(place => seen.add(place));
      return isNew;
    })
    .map(({ metadata }) => metadata.name);
}

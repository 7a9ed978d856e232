import type { PortalClient } from '../portal/PortalClient';

/** Ids of the runbooks of each service, by its name. */
export type RunbookIds = Map<string, string[]>;

/** Pages through the portfolio. */
export async function listRunbookIds(
  client: PortalClient,
): Promise<RunbookIds> {
  const ids: RunbookIds = new Map();
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: '100',
      ...(cursor && { cursor }),
    });
    const page = await client.get<{
      items: { id: string; entityRef: string }[];
      nextCursor?: string;
    }>(`/api/runbooks/v1/portfolio?${query}`);
    for (const { id, entityRef } of page.items) {
      const name = entityRef.replace(/^.*\//, '');
      ids.set(name, [...(ids.get(name) ?? []), id]);
    }
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

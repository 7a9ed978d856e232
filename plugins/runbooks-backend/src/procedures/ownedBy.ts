import type { ShelvedSummary } from '../shelf/ShelvedSummary';
import type { EntityDirectory } from './EntityDirectory';

/**
 * Those runbooks whose entities belong to one of these owners.
 *
 * @param owner - refs; whosever where absent
 */
export async function ownedBy(
  owner: string[] | undefined,
  runbooks: ShelvedSummary[],
  directory: EntityDirectory,
): Promise<ShelvedSummary[]> {
  if (!owner) {
    return runbooks;
  }
  const entities = await directory.getMany(entityRefsOf(runbooks));
  return runbooks.filter(({ entityRef }) => {
    const own = entities.get(entityRef)?.owner;
    return own !== undefined && owner.includes(own);
  });
}

/** Each once, in order. */
export function entityRefsOf(runbooks: { entityRef: string }[]): string[] {
  return [...new Set(runbooks.map(({ entityRef }) => entityRef))].sort();
}

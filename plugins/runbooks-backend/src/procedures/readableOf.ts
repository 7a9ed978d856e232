import type { ReadableEntities } from '@callboard/backstage-plugin-environments-node';
import { entityRefsOf } from './ownedBy';

/**
 * Which of the entities of these runbooks are readable, in order.
 *
 * @param readable - where absent, every entity is
 * @returns undefined where every entity is, those of other runbooks too.
 */
export async function readableOf(
  runbooks: { entityRef: string }[],
  readable: ReadableEntities | undefined,
): Promise<string[] | undefined> {
  const refs = entityRefsOf(runbooks);
  const allowed = await readable?.(refs);
  return allowed && refs.filter(ref => allowed.has(ref));
}

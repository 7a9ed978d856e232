import type { SweepFailure } from '@callboard/backstage-plugin-deployments-node';
import type { PlaceMemory } from '../memory/PlaceMemory';
import type { BoundStack } from './BoundStack';

/** What could not be read, each sentence once with all entities that it touches. */
export function collectFailures(
  bound: BoundStack[],
  memory: PlaceMemory,
): SweepFailure[] {
  const touched = new Map<string, Set<string>>();
  for (const { stack, readers } of bound) {
    const problems = memory[stack.stackId]?.problems ?? {};
    for (const message of Object.values(problems)) {
      const refs = touched.get(message) ?? new Set();
      readers.forEach(({ entityRef }) => refs.add(entityRef));
      touched.set(message, refs);
    }
  }
  return [...touched].map(([message, refs]) => ({
    entityRefs: [...refs].sort(),
    message,
  }));
}

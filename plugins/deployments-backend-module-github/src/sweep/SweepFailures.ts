import type { SweepFailure } from '@callboard/backstage-plugin-deployments-node';

/** Collects what failed, one entry per sentence. */
export class SweepFailures {
  private readonly entitiesOf = new Map<string, Set<string>>();

  add(targets: { entityRef: string }[], message: string): void {
    const entities = this.entitiesOf.get(message) ?? new Set<string>();
    targets.forEach(({ entityRef }) => entities.add(entityRef));
    this.entitiesOf.set(message, entities);
  }

  list(): SweepFailure[] {
    return [...this.entitiesOf].map(([message, entities]) => ({
      entityRefs: [...entities],
      message,
    }));
  }
}

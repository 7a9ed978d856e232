import type {
  HealthSuiteFinding,
  HealthTarget,
} from '@callboard/backstage-plugin-environment-health-node';

/** A finding of a check about a target. */
export function findingOf(
  checkId: string,
  target: HealthTarget,
  finding: Omit<HealthSuiteFinding, 'checkId' | 'entityRef' | 'environment'>,
): HealthSuiteFinding {
  return {
    checkId,
    entityRef: target.entityRef,
    environment: target.environment.name,
    ...finding,
  };
}

import type { HealthFinding } from '@callboard/backstage-plugin-environment-health-node';

/** Facts in the order in which they are given; those without a value are left out. */
export function factList(
  facts: Record<string, string | number | undefined>,
): NonNullable<HealthFinding['facts']> {
  return Object.entries(facts).flatMap(([label, value]) =>
    value === undefined || value === ''
      ? []
      : [{ label, value: String(value) }],
  );
}

import type { HealthCheckResult } from '@callboard/backstage-plugin-environment-health-common';

/** When something was looked at last, and after how many seconds that is too old; nothing without results. */
export function freshnessOf(
  looks: Pick<HealthCheckResult, 'observedAt' | 'staleAt'>[],
): { observedAt: string; staleAfterSeconds: number } | undefined {
  const newest = [...looks].sort(
    (a, b) => Date.parse(b.observedAt) - Date.parse(a.observedAt),
  )[0];
  return (
    newest && {
      observedAt: newest.observedAt,
      staleAfterSeconds:
        (Date.parse(newest.staleAt) - Date.parse(newest.observedAt)) / 1000,
    }
  );
}

import type { HealthCategory } from '@callboard/backstage-plugin-environment-health-common';

/**
 * The Environment health tab under an entity's page, optionally with one environment, or one
 * category of it, opened. The tab's place under the page is the one that both frontend systems
 * give it where nobody moves it.
 */
export function healthTabLink(
  entityLink: string,
  opened: { environment?: string; category?: HealthCategory } = {},
): string {
  const base = `${entityLink.replace(/\/$/, '')}/environment-health`;
  const parameters = new URLSearchParams(
    Object.entries(opened).filter(([, value]) => value !== undefined),
  ).toString();
  return parameters ? `${base}?${parameters}` : base;
}

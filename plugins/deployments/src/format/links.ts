/**
 * The Deployments tab under an entity's page, optionally with one deployment opened. The tab's
 * place under the page is the one that both frontend systems give it where nobody moves it.
 */
export function deploymentsTabLink(
  entityLink: string,
  deploymentId?: string,
): string {
  const base = `${entityLink.replace(/\/$/, '')}/deployments`;
  return deploymentId
    ? `${base}?${new URLSearchParams({ deployment: deploymentId })}`
    : base;
}

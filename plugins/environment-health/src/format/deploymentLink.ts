/**
 * A deployment opened on the Deployments tab of an entity's page. The tab's place under the page is
 * the one that its family gives it.
 */
export function deploymentLink(entityLink: string, id: string): string {
  const query = new URLSearchParams({ deployment: id });
  return `${entityLink.replace(/\/$/, '')}/deployments?${query}`;
}

import { parseEntityRef } from '@backstage/catalog-model';

/** Where the portal shows a runbook, below its base URL. */
export function runbookPath(entityRef: string, runbookId: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entity = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${entity}/runbooks/${encodeURIComponent(runbookId)}`;
}

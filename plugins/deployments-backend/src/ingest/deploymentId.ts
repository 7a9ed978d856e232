import { createHash } from 'node:crypto';

/**
 * The public id of a deployment: the same on every replica and after the store
 * was filled anew, so that links to it stay good.
 */
export function deploymentId(
  entityRef: string,
  source: string,
  sourceId: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify([entityRef, source, sourceId]))
    .digest('base64url')
    .slice(0, 22);
}

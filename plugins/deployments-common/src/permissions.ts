import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading deployments of entities that the caller may read.
 *
 * @public
 */
export const deploymentsReadPermission = createPermission({
  name: 'deployments.read',
  attributes: { action: 'read' },
});

/**
 * Allows asking for an immediate refresh of one entity's deployments.
 *
 * @public
 */
export const deploymentsRefreshPermission = createPermission({
  name: 'deployments.refresh',
  attributes: { action: 'update' },
});

/** @public */
export const deploymentsPermissions = [
  deploymentsReadPermission,
  deploymentsRefreshPermission,
];

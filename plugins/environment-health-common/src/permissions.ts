import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading the health of entities that the caller may read.
 *
 * @public
 */
export const environmentHealthReadPermission = createPermission({
  name: 'environment-health.read',
  attributes: { action: 'read' },
});

/**
 * Allows acknowledging failing checks, and taking that back.
 *
 * @public
 */
export const environmentHealthAcknowledgePermission = createPermission({
  name: 'environment-health.acknowledge',
  attributes: { action: 'update' },
});

/**
 * Allows having the checks of one entity run at once.
 *
 * @public
 */
export const environmentHealthRunPermission = createPermission({
  name: 'environment-health.run',
  attributes: { action: 'update' },
});

/** @public */
export const environmentHealthPermissions = [
  environmentHealthReadPermission,
  environmentHealthAcknowledgePermission,
  environmentHealthRunPermission,
];

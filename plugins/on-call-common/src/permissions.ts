import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading who is on call for entities that the caller may read, and pages about them.
 *
 * @public
 */
export const onCallReadPermission = createPermission({
  name: 'on-call.read',
  attributes: { action: 'read' },
});

/**
 * Allows changing who is on call: overrides, swaps and notes for a hand-off.
 *
 * @public
 */
export const onCallOverridePermission = createPermission({
  name: 'on-call.override',
  attributes: { action: 'update' },
});

/**
 * Allows paging people, and acknowledging and resolving pages.
 *
 * @public
 */
export const onCallPagePermission = createPermission({
  name: 'on-call.page',
  attributes: { action: 'update' },
});

/**
 * Allows having an entity's definition read again at once.
 *
 * @public
 */
export const onCallRefreshPermission = createPermission({
  name: 'on-call.refresh',
  attributes: { action: 'update' },
});

/** @public */
export const onCallPermissions = [
  onCallReadPermission,
  onCallOverridePermission,
  onCallPagePermission,
  onCallRefreshPermission,
];

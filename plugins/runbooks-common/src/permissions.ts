import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Allows reading the runbooks of entities that the caller may read, and runs of them.
 *
 * @public
 */
export const runbooksReadPermission = createPermission({
  name: 'runbooks.read',
  attributes: { action: 'read' },
});

/**
 * Allows starting runs and adding to them.
 *
 * @public
 */
export const runbooksRunPermission = createPermission({
  name: 'runbooks.run',
  attributes: { action: 'update' },
});

/**
 * Allows signing that a procedure was done: finishing its run.
 *
 * @public
 */
export const runbooksSignPermission = createPermission({
  name: 'runbooks.sign',
  attributes: { action: 'update' },
});

/**
 * Allows starting the automations that runbooks name.
 *
 * @public
 */
export const runbooksAutomatePermission = createPermission({
  name: 'runbooks.automate',
  attributes: { action: 'update' },
});

/**
 * Allows having the repositories of an entity's runbooks read again at once.
 *
 * @public
 */
export const runbooksRefreshPermission = createPermission({
  name: 'runbooks.refresh',
  attributes: { action: 'update' },
});

/** @public */
export const runbooksPermissions = [
  runbooksReadPermission,
  runbooksRefreshPermission,
  runbooksRunPermission,
  runbooksSignPermission,
  runbooksAutomatePermission,
];

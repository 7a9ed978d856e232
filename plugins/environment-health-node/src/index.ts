/**
 * The extension point for health checks of environments.
 *
 * @packageDocumentation
 */
export * from './HealthBatch';
export * from './HealthCheck';
export * from './HealthFinding';
export * from './HealthTarget';
export * from './healthChecksExtensionPoint';
export * from './toSuite';

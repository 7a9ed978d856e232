/**
 * The extension point by which deployment sources register.
 *
 * @packageDocumentation
 */
export * from './DeploymentSource';
export * from './Observation';
export * from './deploymentSourcesExtensionPoint';

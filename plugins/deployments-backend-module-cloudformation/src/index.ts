/**
 * Reads deployments out of AWS CloudFormation, for the deployments backend.
 *
 * @packageDocumentation
 */
export { deploymentsModuleCloudformation as default } from './module';

/**
 * Which environments an entity has, AWS clients per environment, and stack discovery.
 *
 * @packageDocumentation
 */
export * from './environments/EnvironmentsService';
export * from './environments/environmentsServiceRef';
export * from './aws/AwsClientsService';
export * from './aws/awsClientsServiceRef';
export * from './stacks/StackInventoryService';
export * from './stacks/stackInventoryServiceRef';

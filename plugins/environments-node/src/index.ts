/**
 * Which environments an entity has, AWS clients per environment, and stack discovery.
 *
 * @packageDocumentation
 */
export * from './aws';
export * from './config';
export * from './console';
export * from './environments';
export * from './stacks';

/**
 * Which environments an entity has, AWS clients per environment, and stack discovery.
 *
 * @packageDocumentation
 */
export * from './announce';
export * from './authorize';
export * from './aws';
export * from './background';
export * from './calendar';
export * from './catalog';
export * from './config';
export * from './console';
export * from './database';
export * from './environments';
export * from './guard';
export * from './http';
export * from './json';
export * from './repository';
export * from './stacks';

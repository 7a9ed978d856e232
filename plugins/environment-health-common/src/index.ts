/**
 * Types, permissions, client and topics of the environment health family.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './topics';
export * from './EnvironmentHealthApi';
export * from './EnvironmentHealthClient';

/**
 * The environment model, its annotations and the status algebra shared by every Callboard family.
 *
 * @packageDocumentation
 */
export * from './environment/types';
export * from './status/types';

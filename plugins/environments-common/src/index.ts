/**
 * The environment model, its annotations and the status algebra shared by every Callboard family.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './environment';
export * from './http';
export * from './repository';
export * from './resolve';
export * from './status';

/**
 * The visual atoms that every Callboard tab shares.
 *
 * @packageDocumentation
 */
export * from './components';
export * from './time';
export * from './tone';

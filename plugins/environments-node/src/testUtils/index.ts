/**
 * For the tests of Callboard's backends, and of modules of them.
 *
 * @packageDocumentation
 */
export * from './eachDatabase';
export * from './eventually';
export * from './startPlugin';

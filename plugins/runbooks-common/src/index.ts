/**
 * Runbooks as Markdown: what they are, the rules about them, and the client of their backend.
 *
 * @packageDocumentation
 */
export * from './freshness';
export * from './lint';
export * from './match';
export * from './parse';
export * from './permissions';
export * from './render';
export * from './run';
export * from './RunbooksApi';
export * from './RunbooksClient';
export * from './schedule';
export * from './search';
export * from './topics';
export * from './types';

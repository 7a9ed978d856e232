/**
 * Runbooks as Markdown: what they are, the rules about them, and the client of their backend.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './run';
export * from './RunbooksApi';
export * from './RunbooksClient';
export * from './text';
export * from './topics';
export * from './types';

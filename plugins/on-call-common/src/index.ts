/**
 * Who is on call: what schedules, shifts, policies and pages are, the rules about them,
 * and the client of their backend.
 *
 * @packageDocumentation
 */
export * from './OnCallApi';
export * from './OnCallClient';
export * from './definition';
export * from './page';
export * from './permissions';
export * from './resolve';
export * from './topics';
export * from './types';

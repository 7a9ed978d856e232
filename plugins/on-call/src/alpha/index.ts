/**
 * The on-call plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { onCallTranslationRef } from '../translation';

/**
 * The runbooks plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { runbooksTranslationRef } from '../translation';

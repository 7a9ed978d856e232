/**
 * The environment health plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { environmentHealthTranslationRef } from '../translation';

/**
 * The deployments plugin for the new frontend system.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { deploymentsTranslationRef } from '../translation';

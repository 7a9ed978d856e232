/**
 * Finds runbooks in repositories, keeps runs of them and answers from its store.
 *
 * @packageDocumentation
 */
export { runbooksPlugin as default } from './plugin';

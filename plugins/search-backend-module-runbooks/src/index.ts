/**
 * Makes runbooks findable in search, with the rights of who searches.
 *
 * @packageDocumentation
 */
export { searchModuleRunbooks as default } from './module';

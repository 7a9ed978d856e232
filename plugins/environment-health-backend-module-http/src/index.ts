/**
 * Probes the HTTP endpoints of services, for the environment health backend.
 *
 * @packageDocumentation
 */
export { environmentHealthModuleHttp as default } from './module';

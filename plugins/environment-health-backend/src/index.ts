/**
 * Runs health checks of environments, stores what they found and answers from that store.
 *
 * @packageDocumentation
 */
export { environmentHealthPlugin as default } from './plugin';

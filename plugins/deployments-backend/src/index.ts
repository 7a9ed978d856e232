/**
 * Stores what was deployed where, and answers from that store.
 *
 * @packageDocumentation
 */
export { deploymentsPlugin as default } from './plugin';

/**
 * Types, permissions, client and topics of the deployments family.
 *
 * @packageDocumentation
 */
export * from './types';
export * from './permissions';
export * from './topics';
export * from './DeploymentsApi';
export * from './DeploymentsClient';

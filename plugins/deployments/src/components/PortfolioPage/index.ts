export * from './DeploymentsPage';
export * from './NfsDeploymentsPage';

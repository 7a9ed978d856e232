export * from './DeploymentsTab';

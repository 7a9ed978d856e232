export * from './DeploymentDetailsPanel';
export * from './DeploymentDetailsView';

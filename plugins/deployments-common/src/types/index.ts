export * from './Deployment';
export * from './StackState';
export * from './EnvironmentDrift';
export * from './DeploymentBoard';
export * from './DeploymentHistory';
export * from './DeploymentDetails';
export * from './Portfolio';

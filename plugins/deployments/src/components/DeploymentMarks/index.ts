export * from './DeploymentMarks';

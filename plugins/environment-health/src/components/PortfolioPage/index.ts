export * from './EnvironmentHealthPage';
export * from './NfsEnvironmentHealthPage';

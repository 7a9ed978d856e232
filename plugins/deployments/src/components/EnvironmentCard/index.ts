export * from './EnvironmentCard';

export * from './MyEnvironments';
